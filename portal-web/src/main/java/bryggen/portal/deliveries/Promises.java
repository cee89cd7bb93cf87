package bryggen.portal.deliveries;

import bryggen.integration.erp.Wire;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promises to read: those of one order, and the risks that are open. */
@ApplicationScoped
public class Promises {
    private static final Role[] READERS = {
        Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE
    };

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /** A step of the first promise, as it was reckoned. */
    public record Step(String kind, LocalDate from, @Nullable LocalDate to, String where) {}

    /** A day that the ERP has named after another one. */
    public record Move(Instant at, LocalDate was, @Nullable LocalDate became) {}

    public record Risk(Cause cause, @Nullable LocalDate day, Instant since) {}

    /**
     * The promise of one line.
     *
     * @param source PORTAL or ERP
     * @param confidence high, medium or low; none where the ERP has named the day
     */
    public record LinePromise(
            int line,
            String name,
            BigDecimal rest,
            LocalDate first,
            @Nullable LocalDate firstArrives,
            Instant givenAt,
            String source,
            @Nullable String confidence,
            List<Step> steps,
            @Nullable LocalDate current,
            @Nullable LocalDate endedOn,
            Verdict verdict,
            @Nullable Risk risk,
            List<Move> moves) {}

    /** An open risk of the list. */
    public record RiskRow(
            String account,
            String number,
            int line,
            String sku,
            String name,
            BigDecimal rest,
            LocalDate first,
            Risk risk) {}

    /** The lines of an order that were promised, in their order. */
    public List<LinePromise> of(Actor actor, String number) {
        actor.needs(READERS);
        var reach = actor.reach();
        return sql
                .cells(
                        "select p.line, l.name, greatest(l.quantity - l.shipped, 0), p.first_day, p.first_arrives, p.given_at,"
                                + " p.source, p.confidence, cast(p.steps as text), p.current_day, p.ended_on, "
                                + Verdict.SQL
                                + ", a.cause, a.day, a.found_at, (select cast(jsonb_agg(jsonb_build_object('at', m.at,"
                                + " 'was', m.was, 'became', m.became) order by m.id) as text) from deliveries_move m"
                                + " where m.order_id = p.order_id and m.line = p.line and m.account = p.account)"
                                + " from deliveries_promise p join deliveries_line l"
                                + " on l.order_id = p.order_id and l.line = p.line and l.account = p.account"
                                + " left join deliveries_alert a on a.order_id = p.order_id and a.line = p.line"
                                + " and a.account = p.account and a.ended_at is null"
                                + " where " + reach.on("p.account") + " and p.number = ? order by p.line",
                        with(today(), reach, number))
                .stream()
                .map(Promises::promise)
                .toList();
    }

    /** DL11: what will miss its promise, the earliest promise first. */
    public Listing<RiskRow> risks(Actor actor, @Nullable String words, @Nullable Cause cause, ListAsk ask) {
        actor.needs(READERS);
        var reach = actor.reach();
        var list = SqlList.select(
                        "a.account, a.number, a.line, l.sku, l.name, greatest(l.quantity - l.shipped, 0), a.first_day,"
                                + " a.cause, a.day, a.found_at",
                        "deliveries_alert a join deliveries_line l on l.order_id = a.order_id and l.line = a.line"
                                + " and l.account = a.account",
                        "(a.number || ' ' || a.line)",
                        "text")
                .where(reach.on("a.account"), reach.values())
                .where("a.ended_at is null")
                .sort("first", "a.first_day", "date")
                .sort("since", "a.found_at", "timestamptz")
                .sort("number", "a.number", "text");
        if (cause != null) list.where("a.cause = ?", cause.name());
        if (words != null) {
            var like = SqlList.containing(words);
            list.where(
                    "a.number ilike ? or l.sku ilike ? or l.name ilike ? or a.account ilike ?", like, like, like, like);
        }
        return list.page(sql, ask, row -> risk(new Cells(row)));
    }

    private static LinePromise promise(Cells c) {
        return new LinePromise(
                c.whole(),
                c.text(),
                c.plain(),
                c.date(),
                c.dateOrNone(),
                c.instant(),
                c.text(),
                c.textOrNone(),
                all(c.textOrNone(), Step[].class),
                c.dateOrNone(),
                c.dateOrNone(),
                Verdict.valueOf(c.text()),
                open(c),
                all(c.textOrNone(), Move[].class));
    }

    private static RiskRow risk(Cells c) {
        return new RiskRow(
                c.text(),
                c.text(),
                c.whole(),
                c.text(),
                c.text(),
                c.plain(),
                c.date(),
                new Risk(Cause.valueOf(c.text()), c.dateOrNone(), c.instant()));
    }

    private static @Nullable Risk open(Cells c) {
        var cause = Kept.cause(c.textOrNone());
        var day = c.dateOrNone();
        var since = c.instantOrNone();
        return cause == null || since == null ? null : new Risk(cause, day, since);
    }

    private static <T> List<T> all(@Nullable String json, Class<T[]> type) {
        return json == null ? List.of() : List.of(Wire.read(json, type));
    }

    private Object[] with(String today, Reach reach, String number) {
        var values = new ArrayList<Object>();
        values.add(today);
        values.addAll(List.of(reach.valuesAnd(number)));
        return values.toArray();
    }

    private String today() {
        return days.today(clock.instant()).toString();
    }
}
