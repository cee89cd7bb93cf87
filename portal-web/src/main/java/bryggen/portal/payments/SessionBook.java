package bryggen.portal.payments;

import bryggen.portal.invoices.InvoiceLocks;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which pending payments are to be looked after, each by one instance at a time (PA6, PA8). */
@ApplicationScoped
@Transactional
public class SessionBook {
    private static final Duration FIRST = Duration.ofSeconds(8);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration TRANSFERS = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    @Inject
    Sql sql;

    @Inject
    InvoiceLocks locks;

    /** A session that is to be asked for now. */
    record Due(String provider, String session, Instant until) {}

    /** A pending transfer. */
    record Pending(String account, String number) {}

    static Instant firstLook(Payment.@Nullable Session session, Instant now) {
        return now.plus(session == null ? TRANSFERS : FIRST);
    }

    /** Takes those that are due; the next look is twice as far away, two minutes at most, for as long as it takes. */
    List<Due> due(Instant now) {
        return sql.rows(
                """
                update payments_payment p set looks = looks + 1,
                    look_at = ?::timestamptz + least(interval '8 seconds' * power(2, least(looks, 8)), ?::interval)
                where p.account is not null and p.id in (select id from payments_payment
                    where account is not null and state = 'PENDING' and session is not null and look_at <= ?
                    order by look_at limit\s"""
                        + AT_ONCE + " for update skip locked) returning provider, session, expires_at",
                row -> new Due(
                        row.getString(1), row.getString(2), Objects.requireNonNull(Sql.instant(row, "expires_at"))),
                now,
                LONGEST.toSeconds() + " seconds",
                now);
    }

    /** Somebody reads the payment: where the next look is far away, it is now. Reloading the page brings no more looks. */
    void soon(Payment payment, Instant now) {
        sql.run(
                """
                update payments_payment p set look_at = ?, looks = 0
                where p.account = ? and p.id in (select id from payments_payment
                    where account = ? and number = ? and state = 'PENDING' and session is not null and look_at > ?
                    for update skip locked)""",
                now,
                payment.account(),
                payment.account(),
                payment.number(),
                now.plus(FIRST));
    }

    /** Transfers that are due for a look and that the ERP's books contain. */
    List<Pending> inTheBooks(Instant now) {
        var due = sql.rows(
                """
                update payments_payment p set look_at = ?
                where p.account is not null and p.id in (select id from payments_payment
                    where account is not null and state = 'PENDING' and session is null and look_at <= ?
                    order by look_at limit 500 for update skip locked) returning account, number""",
                row -> new Pending(row.getString(1), row.getString(2)),
                now.plus(TRANSFERS),
                now);
        return due.stream()
                .filter(pending -> locks.areContained(pending.account, pending.number))
                .toList();
    }
}
