package bryggen.portal.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in which portal and ERP do not agree (EX18).
 *
 * @param what ONLY_ERP, ONLY_PORTAL or OTHER (both have it, with other amounts, currency or company)
 * @param owner who looks after it; empty when nobody does
 */
public record Difference(
        UUID id,
        String document,
        String remoteId,
        String what,
        String number,
        String account,
        String currency,
        @Nullable BigDecimal erpAmount,
        @Nullable BigDecimal portalAmount,
        Instant foundAt,
        String owner) {

    static Difference between(@Nullable Counted erp, @Nullable Counted portal, Counted named, Instant now) {
        return new Difference(
                new UUID(0, 0),
                named.document(),
                named.remoteId(),
                portal == null ? "ONLY_ERP" : erp == null ? "ONLY_PORTAL" : "OTHER",
                named.number(),
                named.account(),
                named.currency(),
                erp == null ? null : erp.amount(),
                portal == null ? null : portal.amount(),
                now,
                "");
    }
}
