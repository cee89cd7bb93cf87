package bryggen.portal.platform.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every list as CSV or XLSX: the same address with {@code format=}, with the rights and filters of the page. A list of which
 * more rows are found than are counted leads to where a file of it is made in the background.
 */
public class ListExport implements SystemEventListener {
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
            answer(faces.getExternalContext(), table, "csv".equals(format) ? ListFile.Kind.CSV : ListFile.Kind.XLSX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The columns that the list of a page shows to this reader, as the address that stands chooses them; none without a list. */
    public static List<ListFile.Head> columns(FacesContext faces, String path) {
        var shown = faces.getViewRoot();
        var pages = faces.getApplication().getViewHandler();
        try {
            var language = pages.getViewDeclarationLanguage(faces, path + ".xhtml");
            var view = language.createView(faces, path + ".xhtml");
            faces.setViewRoot(view);
            language.buildView(faces, view);
            var table = find(view);
            return table == null ? List.of() : heads(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            faces.setViewRoot(shown);
        }
    }

    private static List<ListFile.Head> heads(Table table) {
        var address = new ListAddress(table.page().here);
        var columns = address.columns().isEmpty() ? table.columns() : table.shown(address);
        return columns.stream()
                .map(column -> new ListFile.Head(column.name(), column.label()))
                .toList();
    }

    private static @Nullable Table find(UIComponent root) {
        if (root instanceof Table table) return table;
        for (var child : root.getChildren()) {
            var found = find(child);
            if (found != null) return found;
        }
        return null;
    }

    /** At once what is soon written; for more a file is asked for. */
    private static void answer(ExternalContext answer, Table table, ListFile.Kind kind) throws IOException {
        var page = table.page();
        if (page.getListing().more()) {
            answer.redirect(page.desk.fileAddress(page.here.getPath(), new ListAddress(page.here).state()));
            return;
        }
        answer.setResponseContentType(kind.type());
        answer.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + ListFile.name(page.here.getPath(), kind) + "\"");
        new ListFile(page, heads(table), ListFile.MOST, (rows, first) -> {})
                .write(answer.getResponseOutputStream(), kind);
    }
}
