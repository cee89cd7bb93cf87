package bryggen.portal.access;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A service person acts for a company that asked for it (AC15). Times are the real clock's, as those of sign-ins. */
@ApplicationScoped
@Transactional
public class StandIns {
    /** What may be done for the company: what its buyers do. */
    static final Role ROLE = Role.BUYER;

    private static final Duration LIFE = Duration.ofMinutes(60);
    private static final int LONGEST = 200;

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    private final Clock real = Clock.systemUTC();

    /**
     * From now on for an hour, in this sign-in alone; begun again, the hour begins again.
     *
     * @throws PlatformRefusal 404 when there is no such company here
     * @throws AccessRefusal.ReasonNeeded 422 without a reason of at most 200 characters
     */
    public void begin(Actor actor, String account, String reason) {
        actor.needs(Role.SERVICE);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) throw new AccessRefusal.ReasonNeeded(LONGEST);
        var now = real.instant();
        int begun = sql.run(
                """
                insert into access_stand_in (sign_in, account, reason, began_at, until)
                select s.id, a.number, ?, ?::timestamptz, ?::timestamptz from access_sign_in s, accounts_account a
                where s.id = ? and s.door = 'WEB' and a.number = ? and a.kind <> 'SUPPLIER' and a.opened_at is not null
                on conflict (sign_in, account) do update set reason = excluded.reason, began_at = excluded.began_at,
                  until = excluded.until, ended_at = null""",
                why,
                now,
                now.plus(LIFE),
                actor.signIn(),
                account);
        if (begun == 0) throw PlatformRefusal.missing();
        audit.record(actor, account, "access.stood-in", account, null, Map.of("reason", why));
    }

    /** Said to be over; nothing happens where it was over already. */
    public void end(Actor actor, String account) {
        int ended = sql.run(
                "update access_stand_in set ended_at = ? where sign_in = ? and account = ? and ended_at is null",
                real.instant(),
                actor.signIn(),
                account);
        if (ended > 0) audit.record(actor, account, "access.stood-out", account, null, null);
    }
}
