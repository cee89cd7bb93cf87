package bryggen.portal.platform.faces;

import bryggen.portal.platform.ListAsk;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Every list as CSV or XLSX: the same address with {@code format=}. Rows are read page by page behind a cursor, at most
 * 100,000, with the rights and filters of the page.
 */
public class ListExport implements SystemEventListener {
    private static final int MOST_ROWS = 100_000;

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) throws AbortProcessingException {
        var faces = FacesContext.getCurrentInstance();
        var table = find(faces.getViewRoot());
        if (table == null) return;
        var format = faces.getExternalContext().getRequestParameterMap().get("format");
        if (!"csv".equals(format) && !"xlsx".equals(format)) {
            table.page().getListing(); // what fails, fails before the first byte of the page
            return;
        }
        try {
            write(faces.getExternalContext(), table, "csv".equals(format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static @Nullable Table find(UIComponent root) {
        if (root instanceof Table table) return table;
        for (var child : root.getChildren()) {
            var found = find(child);
            if (found != null) return found;
        }
        return null;
    }

    private static void write(ExternalContext answer, Table table, boolean csv) throws IOException {
        var page = table.page();
        var address = new ListAddress(page.here);
        var columns = address.columns().isEmpty() ? table.columns() : table.shown(address);
        var name = page.here.getPath().substring(1).replace('/', '-') + (csv ? ".csv" : ".xlsx");
        answer.setResponseContentType(
                csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        var labels = columns.stream().map(Column::label).toList();
        if (csv) csv(answer.getResponseOutputStream(), page, columns, labels);
        else xlsx(answer.getResponseOutputStream(), page, columns, labels);
    }

    private static void csv(OutputStream out, ListPage<?> page, List<Column> columns, List<String> labels)
            throws IOException {
        var file = new Csv(out);
        file.row(labels);
        rows(page, columns, cells -> {
            try {
                file.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        file.flush();
    }

    private static void xlsx(OutputStream out, ListPage<?> page, List<Column> columns, List<String> labels)
            throws IOException {
        try (var book = new Workbook(out, "Bryggen", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int c = 0; c < labels.size(); c++) sheet.value(0, c, labels.get(c));
            var at = new int[] {1};
            rows(page, columns, cells -> {
                for (int c = 0; c < cells.size(); c++) sheet.value(at[0], c, cells.get(c));
                at[0]++;
            });
        }
    }

    private static <R> void rows(ListPage<R> page, List<Column> columns, Consumer<List<String>> sink) {
        var sort = page.here.param("sort");
        String next = null;
        int written = 0;
        do {
            var listing = page.load(new ListAsk(1, ListAsk.LARGEST, sort, next));
            for (var row : listing.items())
                sink.accept(columns.stream().map(column -> cell(column, row)).toList());
            written += listing.items().size();
            next = listing.next();
        } while (next != null && written < MOST_ROWS);
    }

    private static String cell(Column column, Object row) {
        var value = RowReader.read(row, column.name());
        if (value instanceof Status status) return status.word();
        return value == null ? "" : value.toString();
    }
}
