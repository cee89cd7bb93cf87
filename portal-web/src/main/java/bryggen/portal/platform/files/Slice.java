package bryggen.portal.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are asked for: one range, all of it, or one that is not there.
 *
 * @param status 200, 206, 304 or 416
 */
public record Slice(int status, long from, long length, long size) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** None of them: the reader has them. */
    static Slice unchanged(long size) {
        return new Slice(304, 0, 0, size);
    }

    /**
     * By the headers Range and If-Range; several ranges and what cannot be read are all of the file.
     *
     * @param etag of the file, in quotes
     */
    public static Slice of(@Nullable String range, @Nullable String ifRange, String etag, long size) {
        var whole = new Slice(200, 0, size, size);
        if (range == null || (ifRange != null && !ifRange.equals(etag))) return whole;
        var asked = ONE_RANGE.matcher(range.strip());
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) return whole;
        if (asked.group(1).isEmpty()) {
            long tail = Math.min(Long.parseLong(asked.group(2)), size);
            return tail == 0 ? new Slice(416, 0, 0, size) : new Slice(206, size - tail, tail, size);
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        if (from >= size) return new Slice(416, 0, 0, size);
        return to < from ? whole : new Slice(206, from, to - from + 1, size);
    }

    /** The header Content-Range of 206 and 416. */
    public String contentRange() {
        return status == 416 ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }

    public boolean hasBytes() {
        return status == 200 || status == 206;
    }

    public boolean isFirst() {
        return hasBytes() && from == 0;
    }

    /** Copies its bytes with one small buffer. */
    public void write(Path file, OutputStream out) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate(64 * 1024);
            channel.position(from);
            for (long left = length; left > 0; ) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                int read = channel.read(buffer);
                if (read < 0) break;
                out.write(buffer.array(), 0, read);
                left -= read;
            }
        }
    }
}
