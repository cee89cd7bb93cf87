package bryggen.portal.catalogue.api;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.PriceStory;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity costs, the steps on the way there (CA24), and the company's last order of it. {@code kind} is list,
 * priceList, agreement, break, or erp for the ERP's word of this moment.
 */
public record PriceJson(
        String sku,
        BigDecimal quantity,
        MoneyJson unitPrice,
        MoneyJson net,
        Instant asOf,
        List<Step> steps,
        @Nullable LastOrderJson lastOrder) {

    /** @param from the quantity from which on it holds */
    public record Step(
            String kind,
            BigDecimal amount,
            String currency,
            @Nullable BigDecimal from,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * @param differencePercent how much more it costs now; absent in another currency
     * @param cause same, quantity, terms or moved
     */
    public record LastOrderJson(
            String order,
            Instant at,
            BigDecimal quantity,
            MoneyJson unitPrice,
            @Nullable BigDecimal differencePercent,
            String cause) {}

    /** @throws CatalogueRefusal.NoPrice 404 where nobody names one */
    public static PriceJson of(Offer offer, PriceStory story) {
        var own = offer.price();
        if (own == null) throw new CatalogueRefusal.NoPrice(offer.sku().value());
        var steps = new ArrayList<Step>();
        for (var rung : story.rungs())
            steps.add(new Step(
                    rung.kind().word(),
                    amount(rung.row().price()),
                    rung.row().price().currency().getCurrencyCode(),
                    rung.row().from(),
                    rung.row().source(),
                    rung.row().validFrom(),
                    rung.row().validTo()));
        var live = story.live();
        if (live != null)
            steps.add(new Step(
                    "erp",
                    amount(live.unit()),
                    live.unit().currency().getCurrencyCode(),
                    null,
                    live.reference(),
                    null,
                    null));
        return new PriceJson(
                offer.sku().value(),
                offer.quantity(),
                ProductJson.unit(own.unit()),
                MoneyJson.of(own.unit().times(offer.quantity())),
                own.asOf(),
                steps,
                last(story));
    }

    private static @Nullable LastOrderJson last(PriceStory story) {
        var last = story.last();
        return last == null
                ? null
                : new LastOrderJson(
                        last.order(),
                        last.at(),
                        last.quantity(),
                        ProductJson.unit(last.price()),
                        story.percent(),
                        story.cause().name().toLowerCase(Locale.ROOT));
    }

    private static BigDecimal amount(UnitPrice price) {
        return ProductJson.unit(price).amount();
    }
}
