package bryggen.portal.payments;

import bryggen.integration.checkout.ProviderEvent;
import bryggen.integration.checkout.SessionReport;
import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What providers have told us, each of their events once (PA5). */
@ApplicationScoped
@Transactional
public class EventBook {
    @Inject
    Sql sql;

    @Inject
    PaymentDesk desk;

    /** An event that is written down and not yet acted upon. */
    record Key(String provider, String id) {}

    /** False when it has been told before. */
    boolean keep(String provider, ProviderEvent event, Instant now) {
        var report = event.report();
        var money = report == null ? null : report.amount();
        return sql.run(
                        """
                        insert into payments_event (provider, id, type, received_at, session, reference, currency, amount,
                            standing, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?::numeric, ?, ?) on conflict (provider, id) do nothing""",
                        provider,
                        event.id(),
                        event.type(),
                        now,
                        report == null ? null : report.session(),
                        report == null ? null : report.reference(),
                        money == null ? null : money.currency().getCurrencyCode(),
                        money == null ? null : money.amount(),
                        report == null ? null : report.standing().name(),
                        report == null ? "NOTHING" : "NEW")
                > 0;
    }

    /** Those that have waited since then: their process may have died. */
    List<Key> waiting(Instant since) {
        return sql.rows(
                "select provider, id from payments_event where state = 'NEW' and received_at <= ?"
                        + " order by received_at limit 100",
                row -> new Key(row.getString(1), row.getString(2)),
                since);
    }

    /** Acts upon it, once: what it leads to and that it is done are one transaction. */
    void act(Key key) {
        report(key).ifPresent(report -> {
            boolean ours = desk.hear(key.provider, report);
            sql.run(
                    "update payments_event set state = ? where provider = ? and id = ?",
                    ours ? "DONE" : "NOTHING",
                    key.provider,
                    key.id);
        });
    }

    /** Nothing when somebody else acts upon it just now, or has. */
    private Optional<SessionReport> report(Key key) {
        return sql.row(
                """
                select session, reference, currency, amount, standing from payments_event
                where provider = ? and id = ? and state = 'NEW' for update skip locked""",
                row -> new SessionReport(
                        row.getString("session"),
                        row.getString("reference"),
                        money(row),
                        SessionReport.Standing.valueOf(row.getString("standing"))),
                key.provider,
                key.id);
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency")));
    }
}
