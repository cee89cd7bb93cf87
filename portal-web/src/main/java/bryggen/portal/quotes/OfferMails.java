package bryggen.portal.quotes;

import bryggen.portal.platform.jpa.MailTable;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
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

    private static final MailTable MAILS = new MailTable("quotes_mail");

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
        return MAILS.claim(
                sql,
                now,
                "id, account, quote, email, attempt",
                row -> new Claimed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getInt(5)));
    }

    void sent(Claimed mail, Instant now) {
        MAILS.sent(sql, now, mail.id(), mail.attempt());
    }

    void failed(Claimed mail, String reason, Instant now) {
        MAILS.failed(sql, now, mail.id(), mail.attempt(), reason);
    }

    void dropped(Claimed mail, Instant now) {
        sql.run("update quotes_mail set given_up_at = ?, error = 'not open' where id = ?", now, mail.id());
    }
}
