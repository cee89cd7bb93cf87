package bryggen.portal.platform.files;

import bryggen.portal.platform.PlatformRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with files (multipart/form-data), read from front to back while it comes: small fields first, then a file as a
 * stream, and what stands behind it with {@link #next}. The server would put all of it on the disk before we know who
 * sends it; here nothing is read before.
 */
public final class Upload {
    private static final int LONGEST_FIELD = 20_000;
    private static final int LONGEST_HEADERS = 8_000;
    /** A form over many pieces has a field for each that is ticked; together they may be no longer than fifty long ones. */
    private static final int MOST_FIELDS = 2_000;

    private static final int LONGEST_ALL = 50 * LONGEST_FIELD;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data\\s*;.*?boundary=\"?([^\";]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private final byte[] boundary;
    private final Map<String, String> fields = new HashMap<>();
    private @Nullable String fileName;
    private String fileField = "";
    private @Nullable Part part;
    private int taken;

    private Upload(InputStream in, String boundary) {
        this.in = in;
        this.boundary = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads up to the file.
     *
     * @throws PlatformRefusal 400 when it is no such form
     */
    public static Upload begin(@Nullable String contentType, InputStream in) throws IOException {
        var type = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!type.matches()) throw PlatformRefusal.unreadable("unreadable", "multipart/form-data");
        var upload = new Upload(in, type.group(1));
        upload.skip(new ByteArrayOutputStream(), LONGEST_HEADERS, true);
        upload.advance();
        return upload;
    }

    /**
     * Reads on, behind the file and what is left of it, to the next one.
     *
     * @return false when the form has no more files; all its fields are known then
     */
    public boolean next() throws IOException {
        if (fileName == null) return false;
        var rest = new byte[8 * 1024];
        var left = file();
        for (int read = left.read(rest); read >= 0; ) read = left.read(rest);
        part = null;
        fileName = null;
        advance();
        return fileName != null;
    }

    /** A field of those that were read until now. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** As the sender calls it, without folders; empty when no file was chosen. */
    public String fileName() {
        return fileName == null
                ? ""
                : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    /** The name of the field that holds the file. */
    public String fileField() {
        return fileField;
    }

    /** All fields that were read until now. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** The bytes of the file, up to the boundary. */
    public InputStream file() {
        if (part == null) part = new Part();
        return part;
    }

    /** The next byte; -1 at the end. */
    private int take() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer));
            at = 0;
            if (end == 0) return -1;
        }
        return buffer[at++] & 0xff;
    }

    private void advance() throws IOException {
        for (int count = 0; count < MOST_FIELDS; count++) {
            int first = take();
            int second = take();
            if (first == '-' && second == '-') return;
            if (first != '\r' || second != '\n') throw PlatformRefusal.unreadable("unreadable", "multipart/form-data");
            var headers = headers();
            var name = NAME.matcher(headers);
            var file = FILE.matcher(headers);
            if (file.find()) {
                fileName = file.group(1);
                fileField = name.find() ? name.group(1) : "";
                return;
            }
            var value = new ByteArrayOutputStream();
            skip(value, Math.min(LONGEST_FIELD, LONGEST_ALL - taken), false);
            taken += value.size() + headers.length();
            if (taken > LONGEST_ALL) break;
            if (name.find()) fields.put(name.group(1), value.toString(StandardCharsets.UTF_8));
        }
        throw PlatformRefusal.unreadable("unreadable", "multipart/form-data");
    }

    private String headers() throws IOException {
        var lines = new ByteArrayOutputStream();
        while (!lines.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int c = take();
            if (c < 0 || lines.size() > LONGEST_HEADERS)
                throw PlatformRefusal.unreadable("unreadable", "multipart/form-data");
            lines.write(c);
        }
        return lines.toString(StandardCharsets.UTF_8);
    }

    /** Up to and including the next boundary; the first one has no line break in front. */
    private void skip(ByteArrayOutputStream into, int most, boolean first) throws IOException {
        int matched = first ? 2 : 0;
        while (matched < boundary.length) {
            int c = take();
            if (c < 0 || into.size() > most) throw PlatformRefusal.unreadable("unreadable", "multipart/form-data");
            matched = next(matched, c, into);
        }
    }

    private int next(int matched, int c, ByteArrayOutputStream into) {
        if (c == boundary[matched]) return matched + 1;
        into.write(boundary, 0, matched);
        if (c == boundary[0]) return 1;
        into.write(c);
        return 0;
    }

    /** Looks ahead for the boundary byte by byte where it could begin. */
    private final class Part extends InputStream {
        private boolean ended;
        private final byte[] held = new byte[boundary.length];
        private int heldFrom;
        private int heldTo;
        private int pending = -1;

        @Override
        public int read() throws IOException {
            if (heldFrom < heldTo) return held[heldFrom++] & 0xff;
            if (ended) return -1;
            int c = pending >= 0 ? pending : take();
            pending = -1;
            if (c != boundary[0]) return cut(c);
            int matched = 1;
            while (matched < boundary.length) {
                c = take();
                if (c < 0) throw PlatformRefusal.unreadable("unreadable", "multipart/form-data");
                if (c != boundary[matched]) {
                    System.arraycopy(boundary, 0, held, 0, matched);
                    heldFrom = 0;
                    heldTo = matched;
                    pending = c;
                    return held[heldFrom++] & 0xff;
                }
                matched++;
            }
            ended = true;
            return -1;
        }

        private int cut(int c) {
            if (c < 0) throw PlatformRefusal.unreadable("unreadable", "multipart/form-data");
            return c;
        }

        /** Copies at once what stands in the buffer before the next byte that could begin the boundary. */
        private int run(byte[] into, int from, int most) {
            if (ended || heldFrom < heldTo || pending >= 0) return 0;
            int to = at;
            int last = Math.min(end, at + most);
            while (to < last && buffer[to] != boundary[0]) to++;
            int run = to - at;
            System.arraycopy(buffer, at, into, from, run);
            at = to;
            return run;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int run = run(into, from + count, length - count);
                count += run;
                if (run > 0) continue;
                int c = read();
                if (c < 0) return count == 0 ? -1 : count;
                into[from + count++] = (byte) c;
            }
            return count;
        }
    }
}
