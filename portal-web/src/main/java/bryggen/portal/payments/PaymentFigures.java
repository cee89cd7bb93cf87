package bryggen.portal.payments;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How payments are doing, in figures for those who run the portal; of all companies together and of nobody by name. */
@ApplicationScoped
public class PaymentFigures {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** So many, and the age of the oldest by the business clock. */
    public record Some(int count, Duration oldest) {
        static final Some NONE = new Some(0, Duration.ZERO);
    }

    /**
     * @param cards pending card payments: somebody is on the pay page, or the money is on its way
     * @param transfers pending transfers, which take days
     * @param untold paid by card or credit note, and the ERP has not booked it yet
     * @param toLookAt what waits for the supplier's people
     */
    public record Now(Some cards, Some transfers, Some untold, int toLookAt) {
        static final Now NOTHING = new Now(Some.NONE, Some.NONE, Some.NONE, 0);
    }

    @Transactional
    public Now now() {
        return sql.row(
                        """
                        select count(*) filter (where state = 'PENDING' and method = 'CARD') as cards,
                            min(created_at) filter (where state = 'PENDING' and method = 'CARD') as cards_since,
                            count(*) filter (where state = 'PENDING' and method = 'TRANSFER') as transfers,
                            min(created_at) filter (where state = 'PENDING' and method = 'TRANSFER') as transfers_since,
                            count(*) filter (where state = 'SUCCEEDED' and method <> 'TRANSFER' and booked_at is null) as untold,
                            min(ended_at) filter (where state = 'SUCCEEDED' and method <> 'TRANSFER' and booked_at is null)
                                as untold_since,
                            count(*) filter (where attention is not null) as to_look_at
                        from payments_payment where account is not null and (state = 'PENDING'
                            or (state = 'SUCCEEDED' and booked_at is null) or attention is not null)""",
                        row -> new Now(
                                some(row, "cards"),
                                some(row, "transfers"),
                                some(row, "untold"),
                                row.getInt("to_look_at")))
                .orElse(Now.NOTHING);
    }

    private Some some(ResultSet row, String name) throws SQLException {
        return new Some(row.getInt(name), age(Sql.instant(row, name + "_since")));
    }

    /** A clock that was moved back makes nothing younger than new. */
    private Duration age(@Nullable Instant since) {
        if (since == null) return Duration.ZERO;
        var age = Duration.between(since, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
