package bryggen.portal.quotes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a quote is to become an order (QU13). Everything but the way may be absent.
 *
 * @param behalf the customer for whom it is placed; only with {@link Way#BEHALF}
 * @param shipTo a delivery address of whoever buys
 * @param edition the one that was shown; none: any
 */
public record OrderWish(
        Way way,
        @Nullable String behalf,
        @Nullable String shipTo,
        @Nullable LocalDate requestedDelivery,
        @Nullable String purchaseOrder,
        @Nullable String comment,
        @Nullable Integer edition) {

    /** Who buys, and where the goods go. */
    public enum Way {
        /** The partner buys and gets them. */
        STOCK,
        /** The partner buys, the end customer gets them. */
        CUSTOMER,
        /** The customer buys and gets them. */
        BEHALF
    }
}
