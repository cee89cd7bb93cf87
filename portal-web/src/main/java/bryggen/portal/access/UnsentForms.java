package bryggen.portal.access;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms that wait, for an hour, for the person who has just signed in again and nobody else (AC14). */
@ApplicationScoped
public class UnsentForms {
    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Sql sql;

    private final Clock real = Clock.systemUTC();

    /** Where to go after the sign-in: the page with what was typed; empty when nothing came sealed. */
    @Transactional
    public Optional<String> keep(UUID signIn, @Nullable String sealed) {
        return Unsent.opened(sealed).map(unsent -> {
            var id = UUID.randomUUID();
            var now = real.instant();
            sql.run("delete from access_unsent where until < ?", now);
            sql.run(
                    "insert into access_unsent (id, person, until, form)"
                            + " select ?::uuid, person, ?::timestamptz, ?::jsonb from access_sign_in where id = ?::uuid",
                    id,
                    now.plus(KEPT),
                    Wire.write(unsent),
                    signIn);
            return unsent.address() + Unsent.FIELD + "=" + id;
        });
    }

    /** What the person typed; empty for everybody else, and when it has waited too long. */
    @Transactional
    Optional<Unsent> find(Actor actor, String id) {
        if (id.length() != 36) return Optional.empty();
        return sql.row(
                "select form::text from access_unsent where id::text = ? and person = ? and until >= ?",
                row -> Wire.read(row.getString(1), Unsent.class),
                id,
                actor.person(),
                real.instant());
    }
}
