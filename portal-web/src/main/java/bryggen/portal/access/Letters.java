package bryggen.portal.access;

import bryggen.portal.platform.jpa.MailTable;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mails that the portal owes people. Owing one is part of the transaction that is its cause, so it is neither lost
 * nor sent for something that did not happen; sending and trying again is the carrier's.
 */
@ApplicationScoped
public class Letters {
    /** What a mail is about. WELCOME tells somebody who can sign in already of one more company. */
    public enum Kind {
        INVITATION,
        NEW_PASSWORD,
        WELCOME,
        /** To the operators: something in the exchange does not get well by itself. */
        EXCHANGE_ALARM
    }

    /** After commit: there may be something to carry. */
    record Owed() {}

    /** A mail that this instance has claimed to send. */
    record Letter(UUID id, UUID person, @Nullable String account, Kind kind, int attempt) {}

    private static final Duration SOONEST_AGAIN = Duration.ofSeconds(60);
    private static final MailTable MAILS = new MailTable("access_mail");

    @Inject
    Sql sql;

    @Inject
    Event<Owed> owed;

    /** Owes a mail; at most one of a kind per person, company and minute, so that nobody can be flooded. */
    public void owe(Kind kind, UUID person, @Nullable String account, Instant now) {
        int made = sql.run(
                "insert into access_mail (id, person, account, kind, created_at, next_at)"
                        + " select ?::uuid, ?::uuid, ?::text, ?::text, ?::timestamptz, ?::timestamptz where not exists (select 1 from access_mail where person = ?"
                        + " and kind = ? and account is not distinct from ?::text and created_at > ?)",
                UUID.randomUUID(),
                person,
                account,
                kind.name(),
                now,
                now,
                person,
                kind.name(),
                account,
                now.minus(SOONEST_AGAIN));
        if (made == 1) owed.fire(new Owed());
    }

    boolean isOwed(Kind kind, UUID person) {
        return sql.row(
                        "select 1 from access_mail where person = ? and kind = ? and sent_at is null"
                                + " and given_up_at is null limit 1",
                        row -> 1,
                        person,
                        kind.name())
                .isPresent();
    }

    /** Takes the next mail that is due, for the length of a lease; another instance does not see it meanwhile. */
    Optional<Letter> claim(Instant now) {
        return MAILS.claim(
                sql,
                now,
                "id, person, account, kind, attempt",
                row -> new Letter(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Kind.valueOf(row.getString(4)),
                        row.getInt(5)));
    }

    void sent(Letter letter, Instant now) {
        MAILS.sent(sql, now, letter.id(), letter.attempt());
    }

    void failed(Letter letter, String reason, Instant now) {
        MAILS.failed(sql, now, letter.id(), letter.attempt(), reason);
    }
}
