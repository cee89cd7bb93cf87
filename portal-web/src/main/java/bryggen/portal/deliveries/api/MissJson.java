package bryggen.portal.deliveries.api;

import bryggen.portal.deliveries.Kept.Miss;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was not kept.
 *
 * @param state late, waiting, short or missed (DL4, DL5)
 * @param endedOn when the last of it left; absent while it has not
 * @param cause why, as far as it was known in time
 */
public record MissJson(
        String account,
        String order,
        int line,
        String sku,
        String name,
        BigDecimal quantity,
        LocalDate firstPromise,
        @Nullable LocalDate currentPromise,
        @Nullable LocalDate endedOn,
        String state,
        @Nullable String cause) {
    static MissJson of(Miss miss) {
        return new MissJson(
                miss.account(),
                miss.number(),
                miss.line(),
                miss.sku(),
                miss.name(),
                miss.quantity(),
                miss.first(),
                miss.current(),
                miss.endedOn(),
                miss.verdict().word(),
                miss.cause() == null ? null : miss.cause().word());
    }
}
