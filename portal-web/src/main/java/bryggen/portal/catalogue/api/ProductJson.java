package bryggen.portal.catalogue.api;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.Limits;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Stock;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product in a list. {@code price} is one unit's in the least order quantity; absent where there is none. */
public record ProductJson(
        String sku,
        String name,
        @Nullable String gtin,
        @Nullable String category,
        String unit,
        @Nullable MoneyJson price,
        StockJson stock,
        OrderingJson ordering,
        @Nullable String ownNumber) {
    private static final int MOST_DECIMALS = 6;

    /** {@code quantity} is absent where the company may see bands only, all of it where it sees no stock. */
    public record StockJson(@Nullable String band, @Nullable BigDecimal quantity, @Nullable Instant asOf) {
        static StockJson of(Offer offer) {
            return new StockJson(
                    offer.band().map(Stock.Band::word).orElse(null),
                    offer.exactStock() ? offer.stock().available() : null,
                    offer.band().flatMap(band -> offer.stock().asOf()).orElse(null));
        }
    }

    public record OrderingJson(
            @Nullable BigDecimal minimum, @Nullable BigDecimal multiple, @Nullable BigDecimal maximum) {
        static OrderingJson of(Limits limits) {
            return new OrderingJson(limits.minimum(), limits.multiple(), limits.maximum());
        }
    }

    public static ProductJson of(Offer offer) {
        var own = offer.price();
        return new ProductJson(
                offer.sku().value(),
                offer.name(),
                offer.gtin() == null ? null : offer.gtin().value(),
                offer.category(),
                offer.unit().code(),
                own == null ? null : unit(own.unit()),
                StockJson.of(offer),
                OrderingJson.of(offer.limits()),
                offer.ownNumber());
    }

    /** What one unit costs, whatever quantity the ERP names the price for; at least the currency's decimals. */
    static MoneyJson unit(UnitPrice price) {
        var one = price.amount()
                .divide(price.baseQuantity(), MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        int decimals = Math.max(price.currency().getDefaultFractionDigits(), 0);
        return new MoneyJson(
                one.scale() < decimals ? one.setScale(decimals) : one,
                price.currency().getCurrencyCode());
    }
}
