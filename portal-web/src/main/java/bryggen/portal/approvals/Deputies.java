package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decides while somebody is away (AP15). */
@ApplicationScoped
@Transactional
public class Deputies {
    private static final int MOST = 20;

    @Inject
    Sql sql;

    @Inject
    Colleagues colleagues;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those of the company that are not over. */
    public List<Deputy> all(Actor actor) {
        return from(actor.account().number(), LocalDate.now(clock));
    }

    List<Deputy> from(String account, LocalDate today) {
        return sql.rows(
                "select id, person, deputy, first_day, last_day from approvals_deputy"
                        + " where account = ? and last_day >= ? order by first_day, id",
                row -> new Deputy(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)),
                account,
                today);
    }

    /** @throws ApprovalRefusal.Faulty 422 for somebody who is no other approver, or days that are none */
    public void name(Actor actor, @Nullable UUID deputy, @Nullable LocalDate first, @Nullable LocalDate last) {
        actor.needs(Role.APPROVER);
        var account = actor.account().number();
        if (deputy == null
                || deputy.equals(actor.person())
                || !colleagues.approvers(account).contains(deputy))
            throw ApprovalRefusal.Faulty.at("/deputy", "deputy-unfit");
        var today = LocalDate.now(clock);
        if (first == null
                || last == null
                || last.isBefore(first)
                || last.isBefore(today)
                || last.isAfter(today.plusYears(1))) throw ApprovalRefusal.Faulty.at("/last", "deputy-bad-days");
        if (from(account, today).stream()
                        .filter(d -> d.person().equals(actor.person()))
                        .count()
                >= MOST) throw ApprovalRefusal.Faulty.at("/deputy", "deputy-unfit");
        var now = clock.instant();
        sql.run(
                "insert into approvals_deputy (id, account, person, deputy, first_day, last_day, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                account,
                actor.person(),
                deputy,
                first,
                last,
                now,
                actor.name());
        audit.record(
                actor,
                "approvals.deputy-named",
                actor.name(),
                null,
                Map.of("deputy", deputy, "first", first.toString(), "last", last.toString()));
    }

    /** The own one is taken back. One that is not there any more is gone already. */
    public void end(Actor actor, UUID id) {
        actor.needs(Role.APPROVER);
        int ended = sql.run(
                "delete from approvals_deputy where id = ? and account = ? and person = ?",
                id,
                actor.account().number(),
                actor.person());
        if (ended > 0) audit.record(actor, "approvals.deputy-ended", actor.name(), null, null);
    }
}
