package bryggen.portal.quotes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A quote in a list: its current version. */
public record QuoteRow(
        String number,
        int version,
        QuoteStatus status,
        String title,
        String customer,
        String owner,
        String currency,
        BigDecimal net,
        BigDecimal gross,
        BigDecimal cost,
        BigDecimal freight,
        LocalDate validUntil,
        Instant changedAt,
        @Nullable String lead,
        @Nullable String order) {

    /** What it earns: its goods less what they cost (QU14). */
    public BigDecimal margin() {
        return net.subtract(freight).subtract(cost);
    }
}
