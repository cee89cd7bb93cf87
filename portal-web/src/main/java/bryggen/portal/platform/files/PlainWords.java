package bryggen.portal.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A PDF of which so many bytes at most are read as its own words, and so become objects in memory. What its streams hold
 * is left where it is and does not count.
 */
final class PlainWords extends RandomAccessReadBufferedFile {
    private long left;

    PlainWords(Path file, long most) throws IOException {
        super(file);
        this.left = most;
    }

    /** Whether more was wanted; a lenient reader may have got over it. */
    boolean isExceeded() {
        return left < 0;
    }

    @Override
    public int read() throws IOException {
        take(1);
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        take(length);
        return super.read(bytes, from, length);
    }

    private void take(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) throw new IOException("too many words");
    }
}
