package bryggen.portal.access;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A person's own sign-ins that live: seen by that person, and ended (AC2). */
@ApplicationScoped
public class OpenSignIns {
    /** One browser or system that is signed in as the person. */
    public record OpenSignIn(
            UUID id, String door, Instant since, Instant lastSeen, String source, String agent, boolean current) {}

    @Inject
    Sql sql;

    @Inject
    SignIns signIns;

    @Inject
    AuditLog audit;

    private final Clock clock = Clock.systemUTC();

    @Transactional
    public List<OpenSignIn> of(Actor actor) {
        var now = clock.instant();
        return sql.rows(
                "select id, door, created_at, last_seen_at, source, agent from access_sign_in"
                        + " where person = ? and ended_at is null and expires_at > ? and last_seen_at > ?"
                        + " order by last_seen_at desc, id limit 50",
                row -> signIn(row, actor.signIn()),
                actor.person(),
                now,
                now.minus(SignIns.IDLE));
    }

    /** @throws PlatformRefusal 404 when it is not one of the person's own */
    @Transactional
    public void end(Actor actor, UUID signIn) {
        var own = sql.row(
                "select 1 from access_sign_in where id = ? and person = ? and ended_at is null",
                row -> 1,
                signIn,
                actor.person());
        if (own.isEmpty()) throw PlatformRefusal.missing();
        signIns.end(signIn, clock.instant());
        audit.record(actor, "access.sign-in-ended", actor.email(), null, null);
    }

    private static OpenSignIn signIn(ResultSet row, UUID current) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new OpenSignIn(
                id,
                row.getString("door"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Objects.requireNonNull(Sql.instant(row, "last_seen_at")),
                row.getString("source"),
                row.getString("agent"),
                id.equals(current));
    }
}
