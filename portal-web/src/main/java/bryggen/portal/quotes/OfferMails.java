package bryggen.portal.quotes;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The mails owed to end customers. Owing one is part of the transaction that sends the quote. */
@ApplicationScoped
public class OfferMails {
    /** After commit: there may be something to carry. */
    record Owed() {}

    /** A mail that this instance has claimed to send. */
    record Claimed(UUID id, String account, UUID quote, String email, int attempt) {}

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_ATTEMPTS = 60;

    @Inject
    Sql sql;

    @Inject
    Event<Owed> owed;

    private final Clock real = Clock.systemUTC();

    void owe(QuoteHead head) {
        var now = real.instant();
        sql.run(
                "insert into quotes_mail (id, account, quote, email, made_at, next_at) values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                head.account(),
                head.id(),
                head.customer().email(),
                now,
                now);
        owed.fire(new Owed());
    }

    /** Takes the next mail that is due, for the length of a lease; another instance does not see it meanwhile. */
    Optional<Claimed> claim(Instant now) {
        return sql
                .rows(
                        "update quotes_mail set attempt = attempt + 1, next_at = ? where id = (select id from quotes_mail"
                                + " where sent_at is null and given_up_at is null and next_at <= ?"
                                + " order by next_at for update skip locked limit 1)"
                                + " returning id, account, quote, email, attempt",
                        row -> new Claimed(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getInt(5)),
                        now.plus(LEASE),
                        now)
                .stream()
                .findFirst();
    }

    void sent(Claimed mail, Instant now) {
        sql.run(
                "update quotes_mail set sent_at = ?, error = null where id = ? and attempt = ?",
                now,
                mail.id(),
                mail.attempt());
    }

    /** Tried again after 10 s, 20 s, 40 s … at most an hour; given up after some two days. */
    void failed(Claimed mail, String reason, Instant now) {
        var pause = mail.attempt() > 9 ? LONGEST_PAUSE : Duration.ofSeconds(10L << (mail.attempt() - 1));
        sql.run(
                "update quotes_mail set next_at = ?, error = ?, given_up_at = ?::timestamptz where id = ? and attempt = ?"
                        + " and sent_at is null",
                now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                reason.length() > 500 ? reason.substring(0, 500) : reason,
                mail.attempt() >= MOST_ATTEMPTS ? now : null,
                mail.id(),
                mail.attempt());
    }

    void dropped(Claimed mail, Instant now) {
        sql.run("update quotes_mail set given_up_at = ?, error = 'not open' where id = ?", now, mail.id());
    }
}
