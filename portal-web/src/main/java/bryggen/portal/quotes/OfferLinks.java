package bryggen.portal.quotes;

import bryggen.portal.access.Secrets;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links in mails to end customers (QU9, QU11): a version of a quote has at most one that counts. */
@ApplicationScoped
class OfferLinks {
    /** What a living link is bound to. */
    record Bound(UUID quote, String account, String email) {}

    @Inject
    Sql sql;

    /** A fresh one; any other of the version ends. */
    String issue(UUID quote, String account, String email, Instant now) {
        sql.run(
                "update quotes_link set ended_at = ? where quote = ? and account = ? and ended_at is null",
                now,
                quote,
                account);
        var secret = Secrets.fresh();
        sql.run(
                "insert into quotes_link (hash, account, quote, email, made_at) values (?, ?, ?, ?, ?)",
                Secrets.hash(secret),
                account,
                quote,
                email,
                now);
        return secret;
    }

    /** Looks, and changes nothing. */
    Optional<Bound> alive(String secret) {
        return sql.row(
                "select l.quote, l.account, l.email from quotes_link l join quotes_quote q on q.id = l.quote"
                        + " and q.account = l.account where l.hash = ? and l.ended_at is null",
                row -> new Bound(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                Secrets.hash(secret));
    }

    /** QU8: every link to this version leads nowhere from now on, and nothing is mailed of it any more. */
    void end(QuoteHead head, Instant now) {
        sql.run(
                "update quotes_link set ended_at = ? where quote = ? and account = ? and ended_at is null",
                now,
                head.id(),
                head.account());
        sql.run(
                "update quotes_mail set given_up_at = ?, error = 'replaced' where quote = ? and account = ? and sent_at is null"
                        + " and given_up_at is null",
                now,
                head.id(),
                head.account());
    }
}
