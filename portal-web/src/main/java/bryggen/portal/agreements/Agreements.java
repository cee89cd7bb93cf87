package bryggen.portal.agreements;

import bryggen.portal.access.Reach;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Agreements to read, with what has been called off (AG5). What belongs to a page of them is asked for once. */
@ApplicationScoped
public class Agreements {
    private static final String HEAD =
            """
            a.number, a.account, a.name, a.valid_from, a.valid_to, a.currency, a.committed_value,
            (select coalesce(round(sum(c.net), 2), 0) from agreements_called c
             where c.account = a.account and c.number = a.number),
            a.past, a.ended_at is not null""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** AG9. */
    public enum Shown {
        RUNNING,
        OVER,
        ALL
    }

    /** A line of an order that was called off. */
    public record Call(String order, Instant at, String sku, BigDecimal quantity, BigDecimal net, String currency) {}

    /** Sorted by {@code until} (the next to end first), {@code number}, {@code name}. */
    public Listing<Agreement> list(Reach reach, Shown shown, @Nullable String words, ListAsk ask) {
        var list = SqlList.select(HEAD, "agreements_agreement a", "a.number", "text")
                .sort("until", "a.valid_to", "date")
                .sort("number", "a.number", "text")
                .sort("name", "lower(a.name)", "text")
                .where(reach.on("a.account"), reach.values());
        var today = LocalDate.now(clock).toString();
        if (shown == Shown.RUNNING) list.where("a.ended_at is null and a.valid_to >= cast(? as date)", today);
        if (shown == Shown.OVER) list.where("a.ended_at is not null or a.valid_to < cast(? as date)", today);
        if (words != null)
            list.where("lower(a.number || ' ' || a.name || ' ' || a.account) like ?", SqlList.containing(words));
        var page = list.page(sql, ask, Agreements::head);
        var lines = lines(reach, page.items());
        return page.map(head -> with(head, lines));
    }

    public Optional<Agreement> find(Reach reach, String number) {
        var found = SqlList.select(HEAD, "agreements_agreement a", "a.number", "text")
                .sort("number", "a.number", "text")
                .where("a.number = ?", number)
                .where(reach.on("a.account"), reach.values())
                .page(sql, ListAsk.first(1), Agreements::head)
                .items();
        var lines = lines(reach, found);
        return found.stream().findFirst().map(head -> with(head, lines));
    }

    /** AG2: those of a company that hold on a day; at most two hundred. */
    public List<Agreement> holding(String account, LocalDate day) {
        var heads = sql
                .cells(
                        "select " + HEAD + " from agreements_agreement a where a.account = ? and a.ended_at is null"
                                + " and a.valid_from <= cast(? as date) and a.valid_to >= cast(? as date)"
                                + " order by a.valid_to, a.number limit 200",
                        account,
                        day.toString(),
                        day.toString())
                .stream()
                .map(Agreements::head)
                .toList();
        if (heads.isEmpty()) return List.of();
        var numbers = heads.stream().map(Agreement::number).collect(Collectors.joining("\u001f"));
        var lines = read(LINES.formatted("l.account = ?"), account, numbers);
        return heads.stream().map(head -> with(head, lines)).toList();
    }

    /** The latest first, at most two hundred. */
    public List<Call> calls(Reach reach, String number) {
        return sql
                .cells(
                        "select c.order_number, c.placed_at, c.sku, c.quantity, round(c.net, 2), c.currency"
                                + " from agreements_called c where " + reach.on("c.account")
                                + " and c.number = ? order by c.placed_at desc, c.order_number, c.line limit 200",
                        reach.valuesAnd(number))
                .stream()
                .map(c -> new Call(c.text(), c.instant(), c.text(), c.plain(), c.decimal(), c.text()))
                .toList();
    }

    private static final String LINES =
            """
            select l.number, l.sku, l.quantity,
                   coalesce((select sum(c.quantity) from agreements_called c
                             where c.account = l.account and c.number = l.number and c.sku = l.sku), 0)
            from agreements_line l where %s and l.number = any(string_to_array(?, chr(31))) order by l.number, l.sku""";

    private Map<String, List<Agreement.Line>> lines(Reach reach, List<Agreement> heads) {
        if (heads.isEmpty()) return Map.of();
        var numbers = heads.stream().map(Agreement::number).collect(Collectors.joining("\u001f"));
        return read(LINES.formatted(reach.on("l.account")), reach.valuesAnd(numbers));
    }

    private Map<String, List<Agreement.Line>> read(String question, Object... values) {
        var lines = new HashMap<String, List<Agreement.Line>>();
        for (var row : sql.cells(question, values))
            lines.computeIfAbsent(row.text(), number -> new ArrayList<>())
                    .add(new Agreement.Line(row.text(), row.plainOrNone(), row.plain()));
        return lines;
    }

    private static Agreement head(Object[] row) {
        return head(new Cells(row));
    }

    private static Agreement head(Cells c) {
        return new Agreement(
                c.text(),
                c.text(),
                c.text(),
                c.date(),
                c.date(),
                c.text(),
                c.decimalOrNone(),
                c.decimal(),
                Agreement.Past.valueOf(c.text()),
                c.yes(),
                List.of());
    }

    private static Agreement with(Agreement head, Map<String, List<Agreement.Line>> lines) {
        return new Agreement(
                head.number(),
                head.account(),
                head.name(),
                head.from(),
                head.to(),
                head.currency(),
                head.value(),
                head.calledValue(),
                head.past(),
                head.ended(),
                lines.getOrDefault(head.number(), List.of()));
    }
}
