package bryggen.portal.orders;

import bryggen.integration.exchange.Kind;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.portal.access.Reach;
import bryggen.portal.exchange.Owed;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders to read: lists and single sheets, straight from the tables. */
@ApplicationScoped
public class OrderBook {
    private static final String HEAD =
            """
            cast(o.id as text), o.number, o.account, o.origin, o.purchase_order, o.cost_reference, o.requested_delivery, o.ship_to,
            o.ship_to_text, o.comment, o.placed_at, o.placed_by_name, o.acceptance, o.shipping, o.invoicing, o.currency,
            o.net, o.tax, o.gross, o.placed_gross, o.reason, o.cancel_asked_at, o.cancel_answer, o.erp_number, o.erp_received_at,
            o.rest_cancelled_at, h.remote_id, h.kind, h.since, o.approval, o.split_with""";
    private static final int USUAL = 20;
    private static final int USUAL_LEAST = 3;
    private static final String FROM = "orders_order o";
    private static final String HOLD =
            """
            left join lateral (
                select h.remote_id, h.kind, h.since from orders_hold h
                where h.account = o.account and h.erp_number = o.erp_number order by h.since limit 1) h on true""";
    private static final String LINE =
            """
            l.line, l.sku, l.name, l.quantity, l.unit, l.price, l.price_base, l.net, l.confirmed, l.confirmed_price,
            l.confirmed_base, l.confirmed_net, l.shipped, l.invoiced, l.promised, l.added,
            l.agreement""";

    @Inject
    Sql sql;

    @Inject
    Owed owed;

    @Inject
    OrderDocuments documents;

    @Inject
    Clock clock;

    /** OR16. Sorted by {@code placed} (newest first), {@code number}, {@code net}. */
    public Listing<OrderHead> list(Reach reach, OrderFilter filter, ListAsk ask) {
        var list = SqlList.select(HEAD, FROM, "o.number", "text")
                .anew()
                .beside(HOLD)
                .sort("placed", "o.placed_at", "timestamptz")
                .sort("number", "o.number", "text")
                .sort("net", "o.net", "numeric")
                .newestFirst()
                .where(reach.on("o.account"), reach.values());
        if (filter.status() != null) list.where("o.phase = ?", filter.status());
        if (filter.from() != null) list.where("o.placed_at >= cast(? as timestamptz)", start(filter.from()));
        if (filter.to() != null)
            list.where("o.placed_at < cast(? as timestamptz)", start(filter.to().plusDays(1)));
        if (filter.words() != null)
            list.where("o.search like ?", SqlList.containing(filter.words().toLowerCase(Locale.ROOT)));
        return list.page(sql, ask, OrderBook::head);
    }

    /** @throws OrderRefusal.Unknown 404 when it is not there or not theirs */
    public OrderSheet sheet(Reach reach, String number) {
        var found = SqlList.select(HEAD, FROM, "o.number", "text")
                .beside(HOLD)
                .sort("number", "o.number", "text")
                .where("o.number = ?", number)
                .where(reach.on("o.account"), reach.values())
                .page(sql, ListAsk.first(1), OrderBook::head);
        var head = found.items().stream().findFirst().orElseThrow(OrderRefusal.Unknown::new);
        var sheet = whole(reach, List.of(head)).get(0);
        return new OrderSheet(head, sheet.lines(), events(head), sheet.receipt(), sheet.papers());
    }

    /**
     * OR21: an order and those that were placed together with it, the first one first, without their time-lines.
     *
     * @throws OrderRefusal.Unknown 404 when it is not there or not theirs
     */
    public List<OrderSheet> together(Reach reach, String number) {
        var heads = parts(reach, number);
        if (heads.isEmpty()) return List.of(sheet(reach, number));
        return whole(reach, heads);
    }

    /** OR21: the orders that were placed together under that first number; empty where it stands alone. */
    public List<OrderHead> parts(Reach reach, String first) {
        return SqlList.select(HEAD, FROM, "o.number", "text")
                .beside(HOLD)
                .sort("number", "o.number", "text")
                .where("o.split_with = ?", first)
                .where(reach.on("o.account"), reach.values())
                .page(sql, ListAsk.first(ListAsk.LARGEST), OrderBook::head)
                .items()
                .stream()
                .sorted(Comparator.comparing((OrderHead head) -> head.number().length())
                        .thenComparing(OrderHead::number))
                .toList();
    }

    /**
     * Some days of a cost reference.
     *
     * @param key under which the answer stands
     * @param but an order that is not counted, nor what was placed together with it, because it is the one in question
     */
    public record Spending(
            String key, String costReference, String currency, LocalDate first, LocalDate last, @Nullable String but) {}

    /**
     * Net of what was placed in each of them, the last day included; what was refused, declined, cancelled or withdrawn is
     * not in it, what waits is.
     */
    public Map<String, BigDecimal> placedOn(Reach reach, List<Spending> spendings) {
        var sums = new HashMap<String, BigDecimal>();
        if (spendings.isEmpty()) return sums;
        var values = reach.andValues(
                joined(spendings, Spending::key),
                joined(spendings, s -> s.costReference().strip().toLowerCase(Locale.ROOT)),
                joined(spendings, Spending::currency),
                joined(spendings, s -> start(s.first())),
                joined(spendings, s -> start(s.last().plusDays(1))),
                joined(spendings, s -> s.but() == null ? "-" : s.but()));
        var column = "string_to_array(?, chr(31))";
        for (var row : sql.cells(
                "select s.key, coalesce(sum(o.net), 0) from unnest("
                        + String.join(", ", column, column, column, column, column, column)
                        + ") as s (key, reference, currency, since, until, but) left join orders_order o on "
                        + reach.on("o.account")
                        + " and lower(o.cost_reference) = s.reference and o.currency = s.currency"
                        + " and o.placed_at >= cast(s.since as timestamptz) and o.placed_at < cast(s.until as timestamptz)"
                        + " and o.acceptance not in ('REFUSED', 'CANCELLED') and o.number <> s.but"
                        + " and coalesce(o.split_with, '') <> s.but group by s.key",
                values)) sums.put(row.text(), row.decimal());
        return sums;
    }

    private static String joined(List<Spending> spendings, Function<Spending, String> column) {
        return spendings.stream().map(column).collect(Collectors.joining("\u001f"));
    }

    /** Orders by their numbers, with all that the contract says of them; what is not theirs is not in it. */
    public Map<String, OrderSheet> sheets(Reach reach, List<String> numbers) {
        var sheets = new HashMap<String, OrderSheet>();
        if (numbers.isEmpty()) return sheets;
        var heads = SqlList.select(HEAD, FROM, "o.number", "text")
                .beside(HOLD)
                .sort("number", "o.number", "text")
                .where("o.number = any(string_to_array(?, chr(31)))", String.join("\u001f", numbers))
                .where(reach.on("o.account"), reach.values())
                .page(sql, ListAsk.first(ListAsk.LARGEST), OrderBook::head);
        for (var sheet : whole(reach, heads.items())) sheets.put(sheet.head().number(), sheet);
        return sheets;
    }

    /**
     * What the companies of these orders usually order (AP19), by the order's number: the net that half of the
     * {@value #USUAL} taken before it in the same currency did not exceed. None where there were fewer than
     * {@value #USUAL_LEAST}.
     */
    public Map<String, BigDecimal> usual(Reach reach, List<String> numbers) {
        var usual = new HashMap<String, BigDecimal>();
        if (numbers.isEmpty()) return usual;
        for (var row : sql.cells(
                "select o.number, u.net from orders_order o cross join lateral ("
                        + "select percentile_disc(0.5) within group (order by b.net) as net, count(*) as many from ("
                        + "select p.net from orders_order p where p.account = o.account and p.placed_at < o.placed_at"
                        + " and p.currency = o.currency and p.acceptance in ('ACCEPTED', 'CHANGED')"
                        + " order by p.placed_at desc limit " + USUAL + ") b) u"
                        + " where " + reach.on("o.account")
                        + " and o.number = any(string_to_array(?, chr(31))) and u.many >= " + USUAL_LEAST,
                reach.valuesAnd(String.join("\u001f", numbers)))) {
            var number = row.text();
            usual.put(number, row.decimal());
        }
        return usual;
    }

    /** A page of the list with all that the contract says of an order, but for the time-line. */
    public Listing<OrderSheet> sheets(Reach reach, OrderFilter filter, ListAsk ask) {
        var heads = list(reach, filter, ask);
        var sheets = whole(reach, heads.items()).iterator();
        return heads.map(head -> sheets.next());
    }

    /** Each kind of thing that belongs to them is asked for once, however many orders there are. */
    private List<OrderSheet> whole(Reach reach, List<OrderHead> heads) {
        var lines = linesOf(reach, heads);
        var papers = documents.papersOf(reach, heads);
        var receipts = owed.receiptsOf(
                Kind.ORDER_SUBMIT, reach, heads.stream().map(OrderHead::number).toList());
        return heads.stream()
                .map(head -> new OrderSheet(
                        head,
                        lines.getOrDefault(head.number(), List.of()),
                        List.of(),
                        receipts.get(head.number()),
                        papers.getOrDefault(head.id(), OrderSheet.Papers.NONE)))
                .toList();
    }

    /** The lines of several orders at once, by the order's number. */
    public Map<String, List<OrderSheet.Line>> linesOf(Reach reach, List<OrderHead> heads) {
        if (heads.isEmpty()) return Map.of();
        var lines = new HashMap<String, List<OrderSheet.Line>>();
        for (var row : sql.cellsAnew(
                "select o.number, " + LINE + " from orders_line l join orders_order o on o.id = l.order_id where "
                        + reach.on("l.account")
                        + " and o.number = any(string_to_array(?, chr(31))) order by o.number, l.line",
                reach.valuesAnd(heads.stream().map(OrderHead::number).collect(Collectors.joining("\u001f")))))
            lines.computeIfAbsent(row.text(), number -> new ArrayList<>()).add(line(row));
        return lines;
    }

    private List<OrderSheet.Event> events(OrderHead head) {
        return sql
                .cells(
                        "select at, kind, who, text from orders_event"
                                + " where order_id = cast(? as uuid) and account = ? order by at, id limit 200",
                        head.id(),
                        head.account())
                .stream()
                .map(c -> new OrderSheet.Event(c.instant(), c.text(), c.text(), c.text()))
                .toList();
    }

    private static OrderSheet.Line line(Cells c) {
        return new OrderSheet.Line(
                c.whole(),
                c.text(),
                c.text(),
                c.plain(),
                c.text(),
                c.plain(),
                c.plain(),
                c.decimal(),
                c.plainOrNone(),
                c.plainOrNone(),
                c.plainOrNone(),
                c.decimalOrNone(),
                c.plain(),
                c.plain(),
                c.dateOrNone(),
                c.yes(),
                c.textOrNone());
    }

    private static OrderHead head(Object[] row) {
        var c = new Cells(row);
        return new OrderHead(
                c.text(),
                c.text(),
                c.text(),
                Origin.valueOf(c.text()),
                c.textOrNone(),
                c.textOrNone(),
                c.dateOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.instant(),
                c.text(),
                Acceptance.valueOf(c.text()),
                Progress.valueOf(c.text()),
                Progress.valueOf(c.text()),
                c.text(),
                c.decimal(),
                c.decimal(),
                c.decimal(),
                c.decimalOrNone(),
                c.textOrNone(),
                c.instantOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.instantOrNone(),
                c.instantOrNone(),
                held(c),
                approval(c.textOrNone()),
                c.textOrNone());
    }

    private static @Nullable Approval approval(@Nullable String name) {
        return name == null ? null : Approval.valueOf(name);
    }

    private static OrderHead.@Nullable Held held(Cells c) {
        var key = c.textOrNone();
        var kind = c.textOrNone();
        var since = c.instantOrNone();
        return key == null || kind == null || since == null ? null : new OrderHead.Held(key, kind, since);
    }

    private String start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toString();
    }
}
