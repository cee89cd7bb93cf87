package bryggen.portal.platform.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come piece by piece are UTF-8; Nordic spreadsheets that do not write it write windows-1252. */
public final class CharsetGuess {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer letters = CharBuffer.allocate(1 << 16);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean broken;

    public void see(byte[] piece) {
        if (broken) return;
        var bytes = ByteBuffer.allocate(rest.remaining() + piece.length);
        bytes.put(rest).put(piece).flip();
        while (true) {
            letters.clear();
            var result = decoder.decode(bytes, letters, false);
            if (result.isError()) {
                broken = true;
                return;
            }
            if (result.isUnderflow()) break;
        }
        rest = bytes.slice();
    }

    /** Of the charset, for what has been seen so far. */
    public String name() {
        return broken || rest.hasRemaining() ? "windows-1252" : "UTF-8";
    }
}
