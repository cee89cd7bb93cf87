package bryggen.portal.platform.faces;

import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of a list but its rows: tabs, filters, count, columns, export, head and paging. */
final class TableFrame {
    private final ListPage<?> page;
    private final ListAddress address;
    private final Texts texts;
    private @Nullable List<ListDesk.Own> own;

    TableFrame(ListPage<?> page, ListAddress address, Texts texts) {
        this.page = page;
        this.address = address;
        this.texts = texts;
    }

    void begin(StringBuilder out, List<Column> all, List<Column> shown) {
        out.append("<section class=\"list\">");
        tabs(out);
        filters(out);
        chips(out);
        out.append("<div class=\"list-tools\"><p class=\"count\" role=\"status\">")
                .append(count())
                .append("</p>");
        if (!page.getListing().items().isEmpty()) {
            columnChoice(out, all, shown);
            export(out);
        }
        keeping(out);
        out.append("</div>\n");
    }

    /** A list that is not counted to its end is too long for an answer. */
    private void export(StringBuilder out) {
        out.append("<p class=\"export\">").append(word("export")).append(": ");
        if (page.getListing().more())
            out.append("<a href=\"")
                    .append(Html.text(page.desk.fileAddress(page.here.getPath(), address.state())))
                    .append("\">")
                    .append(word("export.all"))
                    .append("</a></p>");
        else
            out.append("<a href=\"")
                    .append(address.with("format", "csv"))
                    .append("\">CSV</a> <a href=\"")
                    .append(address.with("format", "xlsx"))
                    .append("\">XLSX</a></p>");
    }

    /** Keeps the list as it stands under a name of the reader's. */
    private void keeping(StringBuilder out) {
        if (page.here.standing() == null) return;
        out.append("<p class=\"export\"><a href=\"")
                .append(Html.text(page.desk.viewAddress(page.here.getPath(), address.state())))
                .append("\">")
                .append(word("keep-view"))
                .append("</a></p>");
    }

    private List<ListDesk.Own> own() {
        if (own == null) own = page.desk.views(page.here.getPath());
        return own;
    }

    private boolean stands(ListDesk.Own view) {
        return view.query().equals(address.state());
    }

    /** What narrows the list, in words, each to be taken away. */
    private void chips(StringBuilder out) {
        if (!address.isFiltered(page)) return;
        out.append("<ul class=\"chips\" aria-label=\"").append(word("filters")).append("\">");
        for (var filter : page.getFilters()) {
            var answer = address.value(filter.name());
            if (answer == null) continue;
            out.append("<li><a class=\"chip\" href=\"")
                    .append(address.with(filter.name(), null))
                    .append("\" aria-label=\"")
                    .append(Html.text(texts.say("platform.drop-filter", filter.label())))
                    .append("\">")
                    .append(Html.text(filter.label() + ": " + said(filter, answer)))
                    .append(" <span aria-hidden=\"true\">×</span></a></li>");
        }
        out.append("</ul>");
    }

    private String said(Filter filter, String answer) {
        if (filter.kind() == Filter.Kind.DATE) {
            try {
                return page.here.getFormats().date(LocalDate.parse(answer));
            } catch (DateTimeParseException odd) {
                return answer;
            }
        }
        return filter.options().stream()
                .filter(option -> option.value().equals(answer))
                .map(Filter.Option::label)
                .findFirst()
                .orElse(answer);
    }

    void empty(StringBuilder out, String why) {
        boolean filtered = address.isFiltered(page);
        out.append("<div class=\"empty\"><p>").append(filtered ? word("empty.filtered") : Html.text(why));
        out.append("</p>");
        if (filtered)
            out.append("<p><a class=\"button\" href=\"")
                    .append(address.unfiltered(page))
                    .append("\">")
                    .append(word("clear-filters"))
                    .append("</a></p>");
    }

    /** The form around rows that can be ticked; it posts to the list as it stands. */
    void beginTicking(StringBuilder out) {
        out.append("<form method=\"post\" id=\"ticked\" action=\"")
                .append(address.with("page", address.asked("page")))
                .append("\">");
    }

    void tick(StringBuilder out, Object row, Column first, boolean ticked) {
        out.append("<td class=\"tick\"><input type=\"checkbox\" name=\"row\" value=\"")
                .append(Html.text(String.valueOf(RowReader.read(row, "id"))))
                .append("\" aria-label=\"")
                .append(Html.text(texts.say("platform.tick", String.valueOf(RowReader.read(row, first.name())))))
                .append(ticked ? "\" checked=\"checked\"/></td>" : "\"/></td>");
    }

    void head(StringBuilder out, List<Column> columns, boolean ticking) {
        out.append("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.append(word("rows.region")).append("\"><table class=\"rows\"><thead><tr>");
        if (ticking)
            out.append("<th scope=\"col\" class=\"tick\"><a href=\"")
                    .append(address.with("ticked", "all", "page", address.asked("page")))
                    .append("\">")
                    .append(word("tick-all"))
                    .append("</a></th>");
        for (var column : columns) {
            var sort = column.sort();
            var now = address.value("sort");
            boolean up = sort != null && sort.equals(now);
            boolean down = sort != null && ("-" + sort).equals(now);
            out.append("<th scope=\"col\"").append(column.alignsEnd() ? " class=\"end\"" : "");
            out.append(up ? " aria-sort=\"ascending\">" : down ? " aria-sort=\"descending\">" : ">");
            if (sort == null) {
                out.append(Html.text(column.label()));
            } else {
                out.append("<a href=\"")
                        .append(address.with("sort", up ? "-" + sort : sort))
                        .append("\">");
                out.append(Html.text(column.label()));
                out.append("<span class=\"sort\" aria-hidden=\"true\">")
                        .append(up ? "▲" : down ? "▼" : "↕")
                        .append("</span></a>");
            }
            out.append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
    }

    void paging(StringBuilder out, Listing<?> listing) {
        int last = Math.max(1, (listing.total() + listing.size() - 1) / listing.size());
        if (last == 1) return;
        int current = listing.page();
        out.append("<nav class=\"paging\" aria-label=\"").append(word("pages")).append("\">");
        if (current > 1) step(out, current - 1, "‹ " + word("previous"), "prev");
        for (int n = 1; n <= last; n++) {
            boolean near = n == 1 || n == last || Math.abs(n - current) <= 2;
            if (!near) {
                if (Math.abs(n - current) == 3) out.append("<span class=\"gap\">…</span>");
                continue;
            }
            if (n == current)
                out.append("<span class=\"current\" aria-current=\"page\">")
                        .append(n)
                        .append("</span>");
            else step(out, n, String.valueOf(n), "");
        }
        if (current < last) step(out, current + 1, word("next") + " ›", "next");
        out.append("</nav>");
    }

    private void step(StringBuilder out, int number, String label, String rel) {
        out.append("<a href=\"")
                .append(address.with("page", String.valueOf(number)))
                .append('"');
        if (!rel.isEmpty()) out.append(" rel=\"").append(rel).append('"');
        else
            out.append(" aria-label=\"")
                    .append(Html.text(texts.say("platform.page-of", number)))
                    .append('"');
        out.append('>').append(label).append("</a>");
    }

    private void tabs(StringBuilder out) {
        if (page.getViews().isEmpty() && own().isEmpty()) return;
        boolean kept = own().stream().anyMatch(this::stands);
        var chosen = kept ? "" : page.view();
        out.append("<nav class=\"tabs\" aria-label=\"").append(word("view")).append("\">");
        for (var view : page.getViews()) {
            out.append("<a href=\"").append(address.with("view", view.value())).append('"');
            out.append(view.value().equals(chosen) ? " aria-current=\"page\">" : ">");
            out.append(Html.text(view.label())).append("</a>");
        }
        if (page.getViews().isEmpty())
            out.append("<a href=\"")
                    .append(address.in(""))
                    .append(kept ? "\">" : "\" aria-current=\"page\">")
                    .append(word("any"))
                    .append("</a>");
        for (var view : own())
            out.append("<a class=\"own\" href=\"")
                    .append(address.in(view.query()))
                    .append(stands(view) ? "\" aria-current=\"page\">" : "\">")
                    .append(Html.text(view.name()))
                    .append("</a>");
        out.append("</nav>");
    }

    private void filters(StringBuilder out) {
        if (page.getFilters().isEmpty()) return;
        var asked = new HashSet<String>();
        page.getFilters().forEach(f -> asked.add(f.name()));
        out.append("<form class=\"filters\" method=\"get\" role=\"search\">");
        address.hidden(out, asked);
        for (var filter : page.getFilters()) {
            var answered = address.value(filter.name());
            var value = answered == null ? "" : answered;
            out.append("<label><span>").append(Html.text(filter.label())).append("</span>");
            switch (filter.kind()) {
                case SEARCH -> input(out, "search", filter.name(), value);
                case DATE -> input(out, "date", filter.name(), value);
                case SELECT -> select(out, filter, value);
            }
            out.append("</label>");
        }
        out.append("<button type=\"submit\" class=\"button\">")
                .append(word("filter"))
                .append("</button>");
        if (address.isFiltered(page))
            out.append("<a class=\"clear\" href=\"")
                    .append(address.unfiltered(page))
                    .append("\">")
                    .append(word("clear-filters"))
                    .append("</a>");
        out.append("</form>");
    }

    private static void input(StringBuilder out, String type, String name, String value) {
        out.append("<input type=\"")
                .append(type)
                .append("\" name=\"")
                .append(Html.text(name))
                .append("\" value=\"");
        out.append(Html.text(value)).append("\"/>");
    }

    private void select(StringBuilder out, Filter filter, String value) {
        out.append("<select name=\"").append(Html.text(filter.name())).append("\"><option value=\"\">");
        out.append(word("any")).append("</option>");
        for (var option : filter.options())
            out.append(
                    Html.option(option.value(), option.label(), option.value().equals(value)));
        out.append("</select>");
    }

    private void columnChoice(StringBuilder out, List<Column> all, List<Column> shown) {
        out.append("<details class=\"menu\"><summary>")
                .append(word("columns"))
                .append("</summary><form method=\"get\">");
        address.hidden(out, java.util.Set.of("cols"));
        for (var column : all) {
            out.append("<label><input type=\"checkbox\" name=\"cols\" value=\"")
                    .append(Html.text(column.name()))
                    .append('"');
            out.append(shown.contains(column) ? " checked=\"checked\"/> " : "/> ");
            out.append(Html.text(column.label())).append("</label>");
        }
        out.append("<button type=\"submit\" class=\"button\">")
                .append(word("show"))
                .append("</button></form></details>");
    }

    private String count() {
        var listing = page.getListing();
        if (listing.items().isEmpty()) return word("rows.none");
        int first = (listing.page() - 1) * listing.size() + 1;
        return Html.text(texts.say(
                listing.more() ? "platform.rows.more" : "platform.rows",
                BigDecimal.valueOf(first),
                BigDecimal.valueOf(first + listing.items().size() - 1L),
                BigDecimal.valueOf(listing.total())));
    }

    private String word(String key) {
        return Html.text(texts.get("platform." + key));
    }
}
