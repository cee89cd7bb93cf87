package bryggen.portal.insight;

import bryggen.portal.access.Reach;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** The figures of the home page (IS1), each by one statement over an index. */
@ApplicationScoped
public class Glance {
    private static final int MONTHS = 12;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Goods that are promised and have not left. */
    public record Delivery(String order, String name, BigDecimal quantity, LocalDate promised) {}

    /** Something that happened to an order. */
    public record Change(String order, String kind, Instant at) {}

    /** An invoice that is to be paid. */
    public record Payable(String number, LocalDate due, String currency, BigDecimal open, boolean overdue) {}

    public record Sum(String currency, BigDecimal amount) {}

    public record Act(Instant at, String person, String act, String subject) {}

    public record Named(String number, String name) {}

    public record Month(YearMonth month, int orders) {}

    public List<Delivery> deliveries(Reach reach, int most) {
        // line by line in the order of their days, until there are enough: joined, every late line would be read
        return sql
                .cells(
                        "select o.number, l.name, l.quantity - l.shipped, l.promised from orders_line l"
                                + " cross join lateral (select n.number, n.account, n.phase, n.acceptance"
                                + " from orders_order n where n.id = l.order_id and n.account is not null offset 0) o"
                                + " where " + reach.on("l.account")
                                + " and l.promised is not null and l.shipped < l.quantity"
                                + " and o.account = l.account and o.phase = 'open'"
                                + " and o.acceptance in ('ACCEPTED', 'CHANGED')"
                                + " order by l.promised, o.number, l.line limit " + most,
                        reach.values())
                .stream()
                .map(c -> new Delivery(c.text(), c.text(), c.plain(), c.date()))
                .toList();
    }

    /** The latest that somebody else did: what the readers did themselves they know. */
    public List<Change> changes(Reach reach, int most) {
        return sql
                .cells(
                        "select o.number, e.kind, e.at from orders_event e"
                                + " join orders_order o on o.id = e.order_id and o.account = e.account where "
                                + reach.on("e.account")
                                + " and e.at > cast(? as timestamptz) and e.kind not in ('placed', 'cancellation-asked')"
                                + " order by e.at desc limit " + most,
                        reach.valuesAnd(
                                clock.instant().minus(Duration.ofDays(14)).toString()))
                .stream()
                .map(c -> new Change(c.text(), c.text(), c.instant()))
                .toList();
    }

    /** Twelve months, the empty ones too. */
    public List<Month> months(Reach reach) {
        var now = YearMonth.now(clock);
        var first = now.minusMonths(MONTHS - 1L);
        var counted = new HashMap<String, Integer>();
        // month by month, so that an index is counted and no order's moment is made a text
        for (var row : sql.cells(
                "select to_char(m.first, 'YYYY-MM'), placed.orders from (select cast(? as text) as name) z cross join (select cast(? as date) + n * interval '1 month' as first"
                        + " from generate_series(0, " + (MONTHS - 1) + ") n) m cross join lateral ("
                        + "select count(*) as orders from orders_order o where " + reach.on("o.account")
                        + " and o.placed_at >= m.first at time zone z.name"
                        + " and o.placed_at < (m.first + interval '1 month') at time zone z.name) placed",
                reach.andValues(clock.getZone().getId(), first.atDay(1).toString())))
            counted.put(row.text(), row.whole());
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> new Month(month, counted.getOrDefault(month.toString(), 0)))
                .toList();
    }

    public int openOrders(Reach reach) {
        return count("orders_order where " + reach.on("account") + " and phase = 'open'", reach.values());
    }

    public int waitingOrders(Reach reach) {
        return count(
                "orders_order where " + reach.on("account") + " and phase = 'open' and acceptance = 'WAITING'"
                        + " and approval is distinct from 'WAITING'",
                reach.values());
    }

    public int openCases(Reach reach) {
        return count("cases_case where " + reach.on("account") + " and status <> 'CLOSED'", reach.values());
    }

    /** Cases that nobody of the service people looks after yet. */
    public int casesOfNobody(Reach reach) {
        return count(
                "cases_case where " + reach.on("account") + " and status <> 'CLOSED' and owner is null",
                reach.values());
    }

    /** Cases of which most of the time to answer is over. */
    public int casesNearTheirTime(Reach reach) {
        return count(
                "cases_case where " + reach.on("account")
                        + " and answer_by is not null and warn_at <= cast(? as timestamptz)",
                reach.valuesAnd(clock.instant().toString()));
    }

    /** A case that waits for the supplier's answer; {@code by} is when its time is up. */
    public record Clocked(String number, String account, String said, Instant by) {}

    /** Those whose time is up first. */
    public List<Clocked> casesToAnswer(Reach reach, int most) {
        return sql
                .cells(
                        "select number, account, left(description, 80), answer_by from cases_case where "
                                + reach.on("account") + " and answer_by is not null order by answer_by limit " + most,
                        reach.values())
                .stream()
                .map(c -> new Clocked(c.text(), c.text(), c.text(), c.instant()))
                .toList();
    }

    /** Money on the supplier's own accounts of which nobody knows yet what it pays. */
    public int unplacedMoney() {
        return count("bank_receipt where not announced and placed + cancelled <> amount");
    }

    public Instant now() {
        return clock.instant();
    }

    /** Cases in which the customer is to answer, or to send goods. */
    public int casesWaiting(Reach reach) {
        return count("cases_case where " + reach.on("account") + " and status = 'WAITING'", reach.values());
    }

    public int openInvoices(Reach reach) {
        return count(INVOICES.formatted(reach.on("account")), reach.values());
    }

    public int overdueInvoices(Reach reach) {
        return count(
                INVOICES.formatted(reach.on("account")) + " and due < cast(? as date)",
                reach.valuesAnd(LocalDate.now(clock).toString()));
    }

    public int dueWithinAWeek(Reach reach) {
        var today = LocalDate.now(clock);
        return count(
                INVOICES.formatted(reach.on("account")) + " and due between cast(? as date) and cast(? as date)",
                reach.valuesAnd(today.toString(), today.plusDays(7).toString()));
    }

    /** That more than nothing is open is what the indexes are made for. */
    private static final String INVOICES =
            "invoices_invoice where %s and type = 'INVOICE' and open_amount > 0 and open_amount > locked_amount";

    /** What is overdue or due within a week; what is being paid is not in it. */
    public List<Sum> due(Reach reach) {
        return sums(
                "open",
                "invoices_due where " + reach.on("account") + " and due <= cast(? as date)",
                reach.valuesAnd(LocalDate.now(clock).plusDays(7).toString()));
    }

    /** What was ordered in 365 days, net, and the supplier has not refused or cancelled. */
    public List<Sum> ordered(Reach reach) {
        return sums(
                "net",
                "orders_order where " + reach.on("account")
                        + " and placed_at > cast(? as timestamptz) and acceptance in ('ACCEPTED', 'CHANGED')",
                reach.valuesAnd(clock.instant().minus(Duration.ofDays(365)).toString()));
    }

    /** Orders that the ERP holds back and that nobody has let go yet. */
    public int heldOrders(Reach reach) {
        return count("orders_hold where " + reach.on("account") + " and released_at is null", reach.values());
    }

    /** Payments that somebody of the supplier's has to look at. */
    public int paymentsToLookAt(Reach reach) {
        return count("payments_payment where " + reach.on("account") + " and attention is not null", reach.values());
    }

    /** Lines whose promised day has passed and that have not left whole. */
    public int lateLines(Reach reach) {
        return count(
                "orders_order o join orders_line l on l.order_id = o.id and l.account = o.account where "
                        + reach.on("o.account")
                        + " and o.phase = 'open' and o.acceptance in ('ACCEPTED', 'CHANGED')"
                        + " and l.promised < cast(? as date) and l.shipped < l.quantity",
                reach.valuesAnd(LocalDate.now(clock).toString()));
    }

    /** Lines that will miss their first promise, as far as is known. */
    public int lateRisks(Reach reach) {
        return count("deliveries_alert where " + reach.on("account") + " and ended_at is null", reach.values());
    }

    /** What is to be paid next, the oldest first. */
    public List<Payable> payables(Reach reach, int most) {
        return sql
                .cells(
                        "select number, due, currency, open from invoices_due where " + reach.on("account")
                                + " and due is not null order by due, number limit " + most,
                        reach.values())
                .stream()
                .map(c -> {
                    var number = c.text();
                    var due = c.date();
                    var currency = c.text();
                    return new Payable(number, due, currency, c.amount(currency), due.isBefore(LocalDate.now(clock)));
                })
                .toList();
    }

    /** What is open from one day until another. */
    public List<Sum> openUntil(Reach reach, LocalDate from, LocalDate until) {
        return sums(
                "open",
                "invoices_due where " + reach.on("account") + " and due >= cast(? as date) and due < cast(? as date)",
                reach.valuesAnd(from.toString(), until.toString()));
    }

    /** What of credit notes is still to be used. */
    public List<Sum> openCredits(Reach reach) {
        return sums(
                "open_amount - locked_amount",
                "invoices_invoice where " + reach.on("account")
                        + " and type = 'CREDIT_NOTE' and open_amount > 0 and open_amount > locked_amount",
                reach.values());
    }

    /** By currency, the greatest first. */
    private List<Sum> sums(String amount, String from, Object... values) {
        return sql
                .cells(
                        "select currency, sum(" + amount + ") from " + from + " group by currency order by 2 desc",
                        values)
                .stream()
                .map(c -> {
                    var currency = c.text();
                    return new Sum(currency, c.amount(currency));
                })
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What people have done lately, as the audit log holds it. */
    public List<Act> acts(Reach reach, int most) {
        return sql
                .cells(
                        "select a.at, a.person_name, a.act, a.subject from access_audit a where "
                                + reach.on("a.account") + " order by a.id desc limit " + most,
                        reach.values())
                .stream()
                .map(c -> new Act(c.instant(), c.text(), c.text(), c.text()))
                .toList();
    }

    /** Companies that the ERP knows and for which the portal has not been opened. */
    public List<Named> companiesToOpen(int most) {
        return sql
                .cells("select number, name from accounts_account where kind <> 'SUPPLIER' and active"
                        + " and opened_at is null order by name limit " + most)
                .stream()
                .map(c -> new Named(c.text(), c.text()))
                .toList();
    }

    public int people(Reach reach) {
        return count("access_membership where " + reach.on("account") + " and disabled_at is null", reach.values());
    }

    public int invited(Reach reach) {
        return count(
                "access_membership m join access_person p on p.id = m.person where " + reach.on("m.account")
                        + " and m.disabled_at is null and p.password_hash is null",
                reach.values());
    }

    public int companies(boolean opened) {
        return count("accounts_account where kind <> 'SUPPLIER' and active and (opened_at is not null) = ?", opened);
    }

    public int messages(boolean stuck) {
        return count("exchange_message where account is not null and state in "
                + (stuck ? "('PARKED', 'DEAD')" : "('WAITING', 'SENDING')"));
    }

    /** One more than {@link Listing#MOST_COUNTED} where there are more: a figure costs no more however many there are. */
    private int count(String from, Object... values) {
        return sql.cells(
                        "select count(*), 0 from (select 1 from " + from + " limit " + (Listing.MOST_COUNTED + 1)
                                + ") counted",
                        values)
                .get(0)
                .whole();
    }
}
