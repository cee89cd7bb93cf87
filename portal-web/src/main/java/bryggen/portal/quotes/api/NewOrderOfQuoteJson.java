package bryggen.portal.quotes.api;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.quotes.OrderWish;
import bryggen.portal.quotes.OrderWish.Way;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a quote is to become an order; all of it optional.
 *
 * @param way stock (to the partner), customer (straight to the end customer) or behalf (in the name of {@code onBehalfOf})
 */
public record NewOrderOfQuoteJson(
        @Nullable String way,
        @Nullable String onBehalfOf,
        @Nullable String shipTo,
        @Nullable LocalDate requestedDelivery,
        @Nullable String purchaseOrder,
        @Nullable String comment) {

    /** @throws PlatformRefusal 422 for a way that there is not */
    OrderWish wish() {
        return new OrderWish(wished(), onBehalfOf, shipTo, requestedDelivery, purchaseOrder, comment, null);
    }

    private Way wished() {
        if (way == null) return onBehalfOf == null ? Way.STOCK : Way.BEHALF;
        return Stream.of(Way.values())
                .filter(w -> w.name().toLowerCase(Locale.ROOT).equals(way))
                .findFirst()
                .orElseThrow(() -> PlatformRefusal.badField("/way", "unknown-word"));
    }
}
