package bryggen.portal.access;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The one-time links (AC8): a person has at most one that is alive for an act; a newer one replaces it. */
@ApplicationScoped
class Links {
    /** A link that is alive: what for, and whose. */
    record Link(LinkAct act, UUID person, Instant expires) {}

    @Inject
    Sql sql;

    String issue(LinkAct act, UUID person, Instant now) {
        kill(act, person, now);
        var secret = Secrets.fresh();
        sql.run(
                "insert into access_link (hash, act, person, expires_at) values (?, ?, ?, ?)",
                Secrets.hash(secret),
                act.name(),
                person,
                now.plus(act.life()));
        return secret;
    }

    /** Looks, and changes nothing: opening a link is not yet using it. */
    Optional<Link> alive(String secret, Instant now) {
        return sql.row(
                "select act, person, expires_at from access_link"
                        + " where hash = ? and used_at is null and expires_at > ?",
                row -> new Link(
                        LinkAct.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant()),
                Secrets.hash(secret),
                now);
    }

    /** True for exactly one caller: of two at once, the second waits for the first and then finds the link used. */
    boolean use(String secret, Instant now) {
        return sql.run(
                        "update access_link set used_at = ? where hash = ? and used_at is null and expires_at > ?",
                        now,
                        Secrets.hash(secret),
                        now)
                == 1;
    }

    void kill(LinkAct act, UUID person, Instant now) {
        sql.run(
                "update access_link set used_at = ? where person = ? and act = ? and used_at is null",
                now,
                person,
                act.name());
    }

    boolean hasAlive(LinkAct act, UUID person, Instant now) {
        return sql.row(
                        "select 1 from access_link where person = ? and act = ? and used_at is null and expires_at > ?",
                        row -> 1,
                        person,
                        act.name(),
                        now)
                .isPresent();
    }
}
