package bryggen.portal.platform.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * A limit on what PDFBox unpacks. It has none of its own: a megabyte becomes a gigabyte in memory before a document is
 * even open (CWE-409), in one filter or in several behind each other. So the filters that make more of what they get are
 * wrapped, once, and count between {@link #limit} and its end. The map that holds them is private; a version of the
 * library that keeps them otherwise fails {@code FilesTest}, and files are refused rather than opened without a limit.
 */
final class Unpacking {
    private static final List<COSName> GROWING = List.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    private static final ThreadLocal<Limit> CURRENT = new ThreadLocal<>();

    static {
        wrap();
    }

    private Unpacking() {}

    /** From here to its end this thread unpacks so many bytes at most; what needs more is an {@link IOException}. */
    static Limit limit(long bytes) {
        var limit = new Limit(bytes);
        CURRENT.set(limit);
        return limit;
    }

    /** Close it. */
    static final class Limit implements AutoCloseable {
        private long left;

        private Limit(long bytes) {
            left = bytes;
        }

        private void take(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new IOException("too much inside");
        }

        /** Whether something needed more; a lenient reader may have got over it. */
        boolean isExceeded() {
            return left < 0;
        }

        @Override
        public void close() {
            CURRENT.remove();
        }
    }

    @SuppressWarnings("unchecked")
    private static void wrap() {
        try {
            var field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            var filters = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
            for (var name : GROWING) filters.computeIfPresent(name, (known, filter) -> new Counting(filter));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the filters of PDFBox are not where they were", e);
        }
    }

    /** Unpacks as the other does, and counts where somebody has set a limit. */
    private static final class Counting extends Filter {
        private final Filter filter;

        private Counting(Filter filter) {
            this.filter = filter;
        }

        @Override
        public DecodeResult decode(InputStream packed, OutputStream out, COSDictionary parameters, int index)
                throws IOException {
            var limit = CURRENT.get();
            return filter.decode(packed, limit == null ? out : new Counted(out, limit), parameters, index);
        }

        @Override
        protected void encode(InputStream in, OutputStream packed, COSDictionary parameters) throws IOException {
            filter.encode(in, packed, parameters, 0);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private final Limit limit;

        private Counted(OutputStream out, Limit limit) {
            super(out);
            this.limit = limit;
        }

        @Override
        public void write(int b) throws IOException {
            limit.take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            limit.take(length);
            out.write(bytes, from, length);
        }
    }
}
