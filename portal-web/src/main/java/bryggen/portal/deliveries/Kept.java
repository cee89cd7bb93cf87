package bryggen.portal.deliveries;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.DispatchDays;
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
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** DL4 to DL7: on time and in full, held against the first promise; the same figures for a company and for the supplier. */
@ApplicationScoped
public class Kept {
    private static final Role[] READERS = {
        Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE
    };
    private static final int MONTHS = 12;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /** Lines and orders of a period. */
    public record Figures(Score lines, Score orders) {}

    public record Month(YearMonth month, Score lines) {}

    /** One company's lines of a period; {@code worst} is how many days the latest of them was late. */
    public record Company(String account, Score lines, int worst) {}

    /**
     * A promise that was not kept.
     *
     * @param current the day that the ERP named last
     * @param endedOn when the last of it left; none while it has not
     * @param cause why, as far as it was known in time; none for what was cut or called back
     */
    public record Miss(
            String account,
            String number,
            int line,
            String sku,
            String name,
            BigDecimal quantity,
            LocalDate first,
            @Nullable LocalDate current,
            @Nullable LocalDate endedOn,
            Verdict verdict,
            @Nullable Cause cause) {}

    public Figures figures(Actor actor, Days period) {
        actor.needs(READERS);
        var reach = actor.reach();
        return new Figures(lines(reach, period), orders(reach, period));
    }

    /** The lines alone, for who shows no orders beside them. */
    public Score lines(Actor actor, Days period) {
        actor.needs(READERS);
        return lines(actor.reach(), period);
    }

    private Score lines(Reach reach, Days period) {
        return sql
                .cells(
                        "select count(*) filter (where verdict not in ('OPEN', 'OUT')),"
                                + " count(*) filter (where verdict = 'KEPT') from " + judged(reach),
                        values(reach, period))
                .stream()
                .map(Kept::score)
                .findFirst()
                .orElseThrow();
    }

    /** DL6. */
    private Score orders(Reach reach, Days period) {
        var question = "select count(*) filter (where decided), count(*) filter (where decided and kept) from ("
                + "select bool_and(verdict <> 'OPEN') or max(first_day) < cast(? as date) as decided,"
                + " bool_and(state = 'WHOLE') and max(ended_on) <= max(first_day) as kept from ("
                + "select p.account, p.number, p.first_day, p.ended_on, p.state, " + Verdict.SQL
                + " as verdict from deliveries_promise p where " + reach.on("p.account")
                + " and p.number in (select q.number from deliveries_promise q where " + reach.on("q.account")
                + " and q.first_day between cast(? as date) and cast(? as date))) v where verdict <> 'OUT'"
                + " group by account, number"
                + " having max(first_day) between cast(? as date) and cast(? as date)) o";
        var from = period.from().toString();
        var to = period.to().toString();
        var values = Stream.of(new Object[] {today(), today()}, reach.values(), reach.values(), new Object[] {
                    from, to, from, to
                })
                .flatMap(Stream::of)
                .toArray();
        return sql.cells(question, values).stream().map(Kept::score).findFirst().orElseThrow();
    }

    /** Twelve months until this one, the empty ones too. */
    public List<Month> months(Actor actor) {
        actor.needs(READERS);
        var last = YearMonth.from(days.today(clock.instant()));
        var first = last.minusMonths(MONTHS - 1L);
        var scores = new HashMap<String, Score>();
        for (var row : sql.cells(
                "select to_char(first_day, 'YYYY-MM'), count(*) filter (where verdict not in ('OPEN', 'OUT')),"
                        + " count(*) filter (where verdict = 'KEPT') from " + judged(actor.reach()) + " group by 1",
                values(actor.reach(), new Days(first.atDay(1), last.atEndOfMonth()))))
            scores.put(row.text(), score(row));
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> new Month(month, scores.getOrDefault(month.toString(), new Score(0, 0))))
                .toList();
    }

    /** What was not kept, the latest promise first. */
    public Listing<Miss> misses(Actor actor, Days period, @Nullable String words, ListAsk ask) {
        actor.needs(READERS);
        var list = SqlList.select(
                        "v.account, v.number, v.line, l.sku, l.name, l.quantity, v.first_day, v.current_day, v.ended_on,"
                                + " v.verdict, (select a.cause from deliveries_alert a where a.order_id = v.order_id"
                                + " and a.line = v.line and a.account = v.account order by a.found_at desc limit 1)",
                        judged(actor.reach()) + " join deliveries_line l on l.order_id = v.order_id and l.line = v.line"
                                + " and l.account = v.account",
                        "(v.number || ' ' || v.line)",
                        "text")
                .with(values(actor.reach(), period))
                .where("v.verdict in " + Verdict.MISSES)
                .sort("first", "v.first_day", "date")
                .sort("number", "v.number", "text")
                .newestFirst();
        if (words != null) {
            var like = SqlList.containing(words);
            list.where(
                    "v.number ilike ? or l.sku ilike ? or l.name ilike ? or v.account ilike ?", like, like, like, like);
        }
        return list.page(sql, ask, row -> miss(new Cells(row)));
    }

    /** Every company of which something counts in the period, the least punctual first. */
    public Listing<Company> companies(Actor actor, Days period, ListAsk ask) {
        actor.needs(Role.SERVICE);
        var from = "(select v.account, count(*) filter (where verdict not in ('OPEN', 'OUT')) as counted,"
                + " count(*) filter (where verdict = 'KEPT') as kept,"
                + " coalesce(max(coalesce(v.ended_on, cast(? as date)) - v.first_day)"
                + " filter (where verdict in ('LATE', 'WAITING')), 0) as worst from " + judged(actor.reach())
                + " group by v.account) k";
        return SqlList.select("k.account, k.counted, k.kept, k.worst", from, "k.account", "text")
                .with(Stream.concat(Stream.of(today()), Stream.of(values(actor.reach(), period)))
                        .toArray())
                .where("k.counted > 0")
                .sort("percent", "(k.kept * 1000 / k.counted)", "bigint")
                .sort("counted", "k.counted", "bigint")
                .sort("company", "k.account", "text")
                .page(sql, ask, row -> {
                    var c = new Cells(row);
                    return new Company(c.text(), score(c), c.whole());
                });
    }

    /** The promises of a period with their verdict, as {@code v}; see {@link #values}. */
    private static String judged(Reach reach) {
        return "(select p.account, p.number, p.order_id, p.line, p.first_day, p.current_day, p.ended_on, " + Verdict.SQL
                + " as verdict from deliveries_promise p where " + reach.on("p.account")
                + " and p.first_day between cast(? as date) and cast(? as date)) v";
    }

    private Object[] values(Reach reach, Days period) {
        return Stream.of(new Object[] {today()}, reach.values(), new Object[] {
                    period.from().toString(), period.to().toString()
                })
                .flatMap(Stream::of)
                .toArray();
    }

    private String today() {
        return days.today(clock.instant()).toString();
    }

    private static Score score(Cells row) {
        return new Score(row.whole(), row.whole());
    }

    private static Miss miss(Cells c) {
        return new Miss(
                c.text(),
                c.text(),
                c.whole(),
                c.text(),
                c.text(),
                c.plain(),
                c.date(),
                c.dateOrNone(),
                c.dateOrNone(),
                Verdict.valueOf(c.text()),
                cause(c.textOrNone()));
    }

    static @Nullable Cause cause(@Nullable String name) {
        return name == null ? null : Cause.valueOf(name);
    }
}
