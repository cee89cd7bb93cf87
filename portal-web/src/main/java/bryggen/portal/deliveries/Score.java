package bryggen.portal.deliveries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many of what counts were kept. */
public record Score(int counted, int kept) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** With one decimal, rounded down so that one miss never reads as none; empty where nothing counts. */
    public Optional<BigDecimal> percent() {
        return counted == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(kept)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(counted), 1, RoundingMode.DOWN));
    }

    public int missed() {
        return counted - kept;
    }
}
