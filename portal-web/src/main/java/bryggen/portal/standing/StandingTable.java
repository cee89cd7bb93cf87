package bryggen.portal.standing;

import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.standing.StandingOrder.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Standing orders as they are written, always by their account. */
@ApplicationScoped
public class StandingTable {
    @Inject
    Sql sql;

    DispatchDays days = DispatchDays.current();

    /** Whose it is, and which; both together read it. */
    record Key(UUID id, String account) {}

    void add(Actor actor, StandingOrder order, List<StandingOrder.Line> lines, Instant now) {
        var schedule = order.schedule();
        var facts = order.facts();
        sql.run(
                "insert into standing_order (id, account, person, person_name, name, unit, every, day, starts, ends,"
                        + " purchase_order, cost_reference, ship_to, comment, due, runs_on, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?::date, ?::date, ?)",
                order.id(),
                order.account(),
                actor.person(),
                actor.name(),
                order.name(),
                schedule.unit().name(),
                schedule.every(),
                schedule.day(),
                schedule.starts(),
                schedule.ends(),
                facts.purchaseOrder(),
                facts.costReference(),
                facts.shipTo(),
                facts.comment(),
                order.due(),
                runsOn(order.due()),
                now);
        sql.stage(
                "stage_standing",
                "place int, sku text, quantity numeric",
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new @Nullable Object[] {
                            i + 1, lines.get(i).sku(), lines.get(i).quantity()
                        })
                        .toList());
        sql.run(
                "insert into standing_line (standing, account, place, sku, quantity)"
                        + " select ?, ?, place, sku, quantity from stage_standing",
                order.id(),
                order.account());
    }

    int number(String account) {
        return sql.row(
                        "select count(*) from standing_order where account = ? and ended_at is null",
                        row -> row.getInt(1),
                        account)
                .orElse(0);
    }

    /** One that is to run and at which nobody works; nobody else gets it until the lease has run out. */
    Optional<Key> claim(LocalDate today, Instant now, Instant until) {
        return sql.row(
                "update standing_order set lease_until = ? where id = (select s.id from standing_order s"
                        + " where s.ended_at is null and s.paused_at is null and s.runs_on <= ?"
                        + " and (s.lease_until is null or s.lease_until < ?) order by s.runs_on, s.id limit 1"
                        + " for update skip locked) returning id, account",
                row -> new Key(row.getObject(1, UUID.class), row.getString(2)),
                until,
                today,
                now);
    }

    /** Held until the end of the transaction. */
    void hold(StandingOrder order) {
        sql.rows(
                "select 1 from standing_order where id = ? and account = ? for update",
                row -> row.getInt(1),
                order.id(),
                order.account());
    }

    /** ST4: what became of a date; false when that was said before. */
    boolean note(
            StandingOrder order, LocalDate due, Outcome outcome, @Nullable String number, String words, Instant now) {
        return sql.run(
                        "insert into standing_run (standing, account, due, outcome, order_number, words, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        order.id(),
                        order.account(),
                        due,
                        outcome.name(),
                        number,
                        words,
                        now)
                > 0;
    }

    void placed(StandingOrder order, LocalDate due, String number) {
        sql.run(
                "update standing_run set order_number = ? where standing = ? and account = ? and due = ?",
                number,
                order.id(),
                order.account(),
                due);
    }

    /** It goes on with another date, or with none. */
    void goOn(StandingOrder order, @Nullable LocalDate due, int failures) {
        sql.run(
                "update standing_order set due = ?::date, runs_on = ?::date, failures = ?, lease_until = null"
                        + " where id = ? and account = ?",
                due,
                runsOn(due),
                failures,
                order.id(),
                order.account());
    }

    void pause(StandingOrder order, @Nullable Instant at, @Nullable String because) {
        sql.run(
                "update standing_order set paused_at = ?, paused_because = ?, lease_until = null"
                        + " where id = ? and account = ?",
                at,
                because,
                order.id(),
                order.account());
    }

    void end(StandingOrder order, Instant at) {
        sql.run(
                "update standing_order set ended_at = ?, lease_until = null where id = ? and account = ?",
                at,
                order.id(),
                order.account());
    }

    private @Nullable LocalDate runsOn(@Nullable LocalDate due) {
        return due == null ? null : Schedule.workingDay(due, days);
    }
}
