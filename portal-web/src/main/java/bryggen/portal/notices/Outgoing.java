package bryggen.portal.notices;

import bryggen.portal.platform.jpa.MailTable;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The mails about notices, from due to sent (NT7, NT8). What is due to one person at one moment becomes one mail; a lock on
 * the person's id for the length of that transaction lets one instance put it together.
 */
@ApplicationScoped
class Outgoing {
    /** A mail that this instance has claimed to send. */
    record Claimed(UUID id, UUID person, int attempt) {}

    /** After a mail, what happens next waits so long for company. */
    static final Duration PAUSE = Duration.ofSeconds(20);

    private static final MailTable MAILS = new MailTable("notices_mail");

    @Inject
    Sql sql;

    /** People to whom something is due and who have not had a mail just now. */
    private List<UUID> due(Instant now) {
        return sql.rows(
                "select person from notices_notice n where account is not null and mail is null and mail_due <= ?"
                        + " and not exists (select 1 from notices_mail m where m.person = n.person and m.created_at > ?)"
                        + " group by person order by min(mail_due) limit 20",
                row -> row.getObject(1, UUID.class),
                now,
                now.minus(PAUSE));
    }

    /**
     * Puts one person's mail together.
     *
     * @return whether there was one to be put together, by this instance or another one
     */
    boolean gather(Instant now) {
        var people = due(now);
        for (var person : people) {
            var locked = sql.row(
                    "select pg_try_advisory_xact_lock(hashtextextended('notices ' || ?, 0))",
                    row -> row.getBoolean(1),
                    person.toString());
            if (!locked.orElse(false) || due(now).stream().noneMatch(person::equals)) continue;
            var id = UUID.randomUUID();
            sql.run(
                    "insert into notices_mail (id, person, created_at, next_at) values (?, ?, ?, ?)",
                    id,
                    person,
                    now,
                    now);
            sql.run(
                    "update notices_notice set mail = ? where account is not null and person = ? and mail is null"
                            + " and mail_due <= ?",
                    id,
                    person,
                    now);
            return true;
        }
        return false;
    }

    /** Takes the next mail that is due, for the length of a lease; another instance does not see it meanwhile. */
    Optional<Claimed> claim(Instant now) {
        return MAILS.claim(
                sql,
                now,
                "id, person, attempt",
                row -> new Claimed(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)));
    }

    /** What stands in it, the oldest first. */
    List<Notice> notices(Claimed mail) {
        return sql.rows(
                "select id, account, topic, subject, facts, at, read_at is not null from notices_notice"
                        + " where mail = ? and account is not null order by at, id",
                Outgoing::notice,
                mail.id());
    }

    void sent(Claimed mail, Instant now) {
        MAILS.sent(sql, now, mail.id(), mail.attempt());
    }

    void failed(Claimed mail, String reason, Instant now) {
        MAILS.failed(sql, now, mail.id(), mail.attempt(), reason);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject(1, UUID.class),
                row.getString(2),
                Topic.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getBoolean(7));
    }
}
