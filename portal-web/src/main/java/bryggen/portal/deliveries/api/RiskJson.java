package bryggen.portal.deliveries.api;

import bryggen.portal.deliveries.Promises.RiskRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line that will miss its promise (DL8).
 *
 * @param cause erp-date, inbound, stock or not-sent
 * @param expected the new day; absent where nobody knows one
 */
public record RiskJson(
        String account,
        String order,
        int line,
        String sku,
        String name,
        BigDecimal remaining,
        LocalDate firstPromise,
        String cause,
        @Nullable LocalDate expected,
        Instant since) {
    static RiskJson of(RiskRow row) {
        var risk = row.risk();
        return new RiskJson(
                row.account(),
                row.number(),
                row.line(),
                row.sku(),
                row.name(),
                row.rest(),
                row.first(),
                risk.cause().word(),
                risk.day(),
                risk.since());
    }
}
