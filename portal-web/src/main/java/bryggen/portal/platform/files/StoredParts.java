package bryggen.portal.platform.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that is kept in pieces, read one piece at a time. */
public final class StoredParts extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int at;
    private int next;

    /** @param pieces by their number from 0; none behind the last */
    public StoredParts(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (isAtEnd()) return -1;
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() {
        while (at == piece.length) {
            var more = pieces.apply(next++);
            if (more.isEmpty()) return true;
            piece = more.get();
            at = 0;
        }
        return false;
    }
}
