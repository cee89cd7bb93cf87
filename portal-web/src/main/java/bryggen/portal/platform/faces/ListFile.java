package bryggen.portal.platform.faces;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A list as a file: rows are read page by page behind a cursor and written at once, so that many cost no more memory. */
public final class ListFile {
    /** Fewer than a sheet can have. */
    public static final int MOST = 1_000_000;

    /** How it is written. */
    public enum Kind {
        CSV("csv", "text/csv; charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Kind(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        public String ending() {
            return ending;
        }

        public String type() {
            return type;
        }
    }

    /** A column: the component of the row's record, and how it is called. */
    public record Head(String name, String label) {}

    /** @param cut whether the list has more rows than were to be written */
    public record Written(int rows, boolean cut) {}

    /** Told after each page: how many rows are written, and of how many as far as they were counted. */
    @FunctionalInterface
    public interface Progress {
        void written(int rows, Listing<?> first);
    }

    @FunctionalInterface
    private interface Sink {
        void row(List<String> cells) throws IOException;
    }

    private final ListPage<?> page;
    private final List<Head> columns;
    private final int most;
    private final Progress progress;

    /** @param most so many rows */
    public ListFile(ListPage<?> page, List<Head> columns, int most, Progress progress) {
        this.page = page;
        this.columns = columns;
        this.most = most;
        this.progress = progress;
    }

    /** "orders-list.csv". */
    public static String name(String path, Kind kind) {
        return path.substring(1).replace('/', '-') + "." + kind.ending();
    }

    /** The stream stays open. */
    public Written write(OutputStream out, Kind kind) throws IOException {
        return kind == Kind.CSV ? csv(out) : xlsx(out);
    }

    private Written csv(OutputStream out) throws IOException {
        var file = new Csv(out);
        file.row(columns.stream().map(Head::label).toList());
        var written = rows(page, file::row, file::flush);
        file.flush();
        return written;
    }

    private Written xlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Bryggen", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int c = 0; c < columns.size(); c++)
                sheet.value(0, c, columns.get(c).label());
            var at = new int[] {1};
            return rows(
                    page,
                    cells -> {
                        // in its place: a table of all texts would be kept in memory to the end
                        for (int c = 0; c < cells.size(); c++) sheet.inlineString(at[0], c, cells.get(c));
                        at[0]++;
                    },
                    sheet::flush);
        }
    }

    @FunctionalInterface
    private interface Flush {
        void now() throws IOException;
    }

    private <R> Written rows(ListPage<R> page, Sink sink, Flush flush) throws IOException {
        var sort = page.param("sort"); // by a method: outside a page the bean is a proxy, whose fields are nobody's
        Listing<R> first = page.load(new ListAsk(1, ListAsk.LARGEST, sort, null));
        var listing = first;
        int written = 0;
        while (true) {
            for (var row : listing.items()) {
                if (written == most) return new Written(written, true);
                sink.row(columns.stream().map(column -> cell(column, row)).toList());
                written++;
            }
            flush.now();
            progress.written(written, first);
            if (listing.next() == null) return new Written(written, false);
            listing = page.load(ListAsk.further(ListAsk.LARGEST, sort, listing.next()));
        }
    }

    private static String cell(Head column, Object row) {
        var value = RowReader.read(row, column.name());
        if (value instanceof Status status) return status.word();
        return value == null ? "" : value.toString();
    }
}
