package bryggen.portal.platform.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code <b:table page="#{orderListPage}" empty="…">}: every list of the house. Tabs, filters, sorting, columns, paging
 * and export are links and GET forms with their state in the address; nothing needs a script or a session. With a facet
 * {@code bulk} rows can be ticked (their component {@code id}) and its buttons post them. One lean component, because a component per cell is what makes lists slow (docs/decisions).
 */
@FacesComponent(value = "bryggen.Table", createTag = false)
public class Table extends UIComponentBase {
    private static final int LONGEST_FIGURE = 20;

    @Override
    public String getFamily() {
        return "bryggen";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces) {
        // the columns are read in encodeEnd
    }

    /** The buttons for ticked rows; a reader for whom they are not rendered has nothing to tick. */
    private @Nullable UIComponent bulk() {
        var bulk = getFacet("bulk");
        return bulk != null && bulk.isRendered() ? bulk : null;
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        var page = page();
        var address = new ListAddress(page.here);
        var columns = shown(address);
        var frame = new TableFrame(page, address, page.here.getTexts());
        var out = new StringBuilder(16_384);
        frame.begin(out, columns(), columns);
        var writer = faces.getResponseWriter();
        var listing = page.getListing();
        if (listing.items().isEmpty()) {
            frame.empty(out, String.valueOf(getAttributes().getOrDefault("empty", "")));
            writer.write(out.toString());
            if (!address.isFiltered(page) && getFacet("empty") != null)
                getFacet("empty").encodeAll(faces);
            writer.write("</div></section>");
            return;
        }
        var bulk = bulk();
        if (bulk != null) frame.beginTicking(out);
        frame.head(out, columns, bulk != null);
        boolean ticked = bulk != null && "all".equals(page.here.param("ticked"));
        for (var row : listing.items()) {
            out.append("<tr>");
            if (bulk != null) frame.tick(out, row, columns.get(0), ticked);
            for (int i = 0; i < columns.size(); i++) cell(faces, out, columns.get(i), row, i == 0);
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>");
        if (bulk != null) {
            out.append("<div class=\"actions bulk\">");
            writer.write(out.toString());
            out.setLength(0);
            bulk.encodeAll(faces);
            out.append("</div></form>");
        }
        frame.paging(out, listing);
        out.append("</section>");
        writer.write(out.toString());
    }

    ListPage<?> page() {
        return (ListPage<?>) Objects.requireNonNull(getAttributes().get("page"), "b:table needs page");
    }

    List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var child : getChildren()) if (child instanceof Column column && column.isRendered()) columns.add(column);
        return columns;
    }

    /** The columns that the address chooses; the usual ones when it chooses none. */
    List<Column> shown(ListAddress address) {
        Set<String> chosen = address.columns();
        var shown = columns().stream()
                .filter(c -> chosen.isEmpty() ? !c.isExtra() : chosen.contains(c.name()))
                .toList();
        return shown.isEmpty() ? columns() : shown;
    }

    private static void cell(FacesContext faces, StringBuilder out, Column column, Object row, boolean first)
            throws IOException {
        out.append(first ? "<th scope=\"row\"" : "<td");
        if (column.alignsEnd()) out.append(" class=\"end\"");
        out.append(" data-label=\"").append(Html.text(column.label())).append("\">");
        if (column.getChildCount() > 0) {
            faces.getResponseWriter().write(out.toString());
            out.setLength(0);
            faces.getExternalContext().getRequestMap().put("row", row);
            for (var child : column.getChildren()) child.encodeAll(faces);
        } else {
            value(out, column, row);
        }
        out.append(first ? "</th>" : "</td>");
    }

    private static void value(StringBuilder out, Column column, Object row) {
        var value = RowReader.read(row, column.name());
        var href = column.href() == null ? null : (String) RowReader.read(row, column.href());
        if (href != null) out.append("<a href=\"").append(Html.href(href)).append("\">");
        if (value instanceof Status status) out.append(status.html());
        else if (value != null) text(out, value.toString());
        if (href != null) out.append("</a>");
    }

    /** Dates, numbers and amounts stay on one line; words may break. */
    private static void text(StringBuilder out, String text) {
        boolean figure = text.length() <= LONGEST_FIGURE && text.chars().anyMatch(Character::isDigit);
        if (figure) out.append("<span class=\"figure\">");
        out.append(Html.text(text));
        if (figure) out.append("</span>");
    }
}
