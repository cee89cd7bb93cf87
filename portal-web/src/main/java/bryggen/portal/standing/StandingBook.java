package bryggen.portal.standing;

import bryggen.portal.access.Reach;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import bryggen.portal.standing.StandingOrder.Facts;
import bryggen.portal.standing.StandingOrder.Line;
import bryggen.portal.standing.StandingOrder.Outcome;
import bryggen.portal.standing.StandingOrder.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Standing orders to read. */
@ApplicationScoped
public class StandingBook {
    private static final String HEAD =
            """
            cast(s.id as text), s.account, cast(s.person as text), s.person_name, s.name, s.unit, s.every, s.day, s.starts,
            s.ends, s.purchase_order, s.cost_reference, s.ship_to, s.comment, s.paused_at, s.paused_because, s.ended_at,
            s.due, s.failures""";

    @Inject
    Sql sql;

    /** Sorted by {@code due} (the next first, those without a date last) and {@code name}. */
    public Listing<StandingOrder> list(Reach reach, boolean over, @Nullable String words, ListAsk ask) {
        var list = SqlList.select(HEAD, "standing_order s", "s.id", "uuid")
                .sort("due", "coalesce(s.due, 'infinity'::date)", "date")
                .sort("name", "lower(s.name)", "text")
                .where(reach.on("s.account"), reach.values())
                .where(
                        over
                                ? "s.ended_at is not null or (s.due is null and s.paused_at is null)"
                                : "s.ended_at is null and (s.due is not null or s.paused_at is not null)");
        if (words != null) list.where("lower(s.name || ' ' || s.person_name) like ?", SqlList.containing(words));
        return list.page(sql, ask, row -> head(new Cells(row)));
    }

    public Optional<StandingOrder> find(Reach reach, UUID id) {
        return sql
                .cells(
                        "select " + HEAD + " from standing_order s where " + reach.on("s.account")
                                + " and s.id = cast(? as uuid)",
                        reach.valuesAnd(id.toString()))
                .stream()
                .map(StandingBook::head)
                .findFirst();
    }

    /** The one that a round has claimed. */
    Optional<StandingOrder> find(String account, UUID id) {
        return sql
                .cells(
                        "select " + HEAD + " from standing_order s where s.account = ? and s.id = cast(? as uuid)",
                        account,
                        id.toString())
                .stream()
                .map(StandingBook::head)
                .findFirst();
    }

    public List<Line> lines(StandingOrder order) {
        return sql
                .cells(
                        "select sku, quantity from standing_line where standing = cast(? as uuid) and account = ?"
                                + " order by place",
                        order.id().toString(),
                        order.account())
                .stream()
                .map(c -> new Line(c.text(), c.plain()))
                .toList();
    }

    /** The latest first, at most a hundred. */
    public List<Run> runs(StandingOrder order) {
        return sql
                .cells(
                        "select due, outcome, order_number, words, at from standing_run where standing = cast(? as uuid)"
                                + " and account = ? order by due desc limit 100",
                        order.id().toString(),
                        order.account())
                .stream()
                .map(c -> new Run(c.date(), Outcome.valueOf(c.text()), c.textOrNone(), c.text(), c.instant()))
                .toList();
    }

    private static StandingOrder head(Cells c) {
        return new StandingOrder(
                UUID.fromString(c.text()),
                c.text(),
                UUID.fromString(c.text()),
                c.text(),
                c.text(),
                new Schedule(Schedule.Unit.valueOf(c.text()), c.whole(), c.whole(), c.date(), c.dateOrNone()),
                new Facts(c.textOrNone(), c.textOrNone(), c.textOrNone(), c.textOrNone()),
                c.instantOrNone(),
                c.textOrNone(),
                c.instantOrNone(),
                c.dateOrNone(),
                c.whole());
    }
}
