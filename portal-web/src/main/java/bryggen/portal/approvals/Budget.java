package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be ordered on a cost reference from a day to a day, the last one included (AP5).
 *
 * @param used net of what was placed in these days
 */
public record Budget(UUID id, String costReference, LocalDate first, LocalDate last, Money amount, Money used) {
    /** Below zero when more was placed than it has. */
    public Money left() {
        return amount.minus(used);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    Budget with(@Nullable BigDecimal placed) {
        var sum = placed == null ? Money.zero(amount.currency()) : Money.rounded(placed, amount.currency());
        return new Budget(id, costReference, first, last, amount, sum);
    }

    /** An order in another currency cannot be compared, so it is above. */
    boolean isExceededBy(Money net) {
        return !net.currency().equals(amount.currency()) || net.compareTo(left()) > 0;
    }
}
