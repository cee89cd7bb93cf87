package bryggen.portal.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that somebody brings: separated values in UTF-8 or windows-1252, or the first sheet of a workbook. One
 * row is in memory at a time, and of a workbook the texts that its cells share.
 */
public interface TableRows extends Closeable {

    /**
     * The next row; none behind the last.
     *
     * @throws UnreadTable where the file is damaged
     */
    @Nullable
    TableRow next();

    /**
     * By its bytes, whatever its name says.
     *
     * @throws UnreadTable for what is no table
     */
    static TableRows of(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(4096);
        }
        if (first.length == 0) throw UnreadTable.empty();
        if (begins(first, 'P', 'K', 3, 4)) return SheetRows.of(file);
        if (begins(first, 0xd0, 0xcf, 0x11, 0xe0)) throw UnreadTable.locked();
        if (begins(first, '%', 'P', 'D', 'F')) throw UnreadTable.type("PDF");
        if (begins(first, 0x1f, 0x8b)) throw UnreadTable.type("gzip");
        if (begins(first, 0x89, 'P', 'N', 'G') || begins(first, 0xff, 0xd8, 0xff)) throw UnreadTable.type("picture");
        for (byte b : first) if (b == 0) throw UnreadTable.type("binary");
        return SeparatedRows.of(file);
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) return false;
        return true;
    }
}
