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
 * priceList, agreement, break, erp for the ERP's word of this moment, and at the end tax: what is added to {@code net},
 * {@code source} being its category. Other amounts are those of one unit.
 *
 * @param gross with tax; absent where nobody knows the rate
 * @param notIncluded what is reckoned later: freight, by the ERP when it takes the order
 */
public record PriceJson(
        String sku,
        BigDecimal quantity,
        MoneyJson unitPrice,
        MoneyJson net,
        @Nullable MoneyJson gross,
        List<String> notIncluded,
        Instant asOf,
        List<Step> steps,
        @Nullable LastOrderJson lastOrder) {

    private static final List<String> NOT_INCLUDED = List.of("freight");

    /**
     * @param from the quantity from which on it holds
     * @param percent of a tax
     */
    public record Step(
            String kind,
            BigDecimal amount,
            String currency,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal from,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * @param differencePercent how much more it costs now; absent in another currency
     * @param cause same, quantity, ended, terms or moved
     * @param step kind of the step that counts now
     * @param endedSource of the terms that were its, where they have ended
     * @param endedOn their last day
     */
    public record LastOrderJson(
            String order,
            Instant at,
            BigDecimal quantity,
            MoneyJson unitPrice,
            @Nullable BigDecimal differencePercent,
            String cause,
            @Nullable String step,
            @Nullable String endedSource,
            @Nullable LocalDate endedOn) {}

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
                    null,
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
                    null,
                    live.reference(),
                    null,
                    null));
        var net = own.unit().times(offer.quantity());
        var tax = story.tax();
        if (tax != null)
            steps.add(new Step(
                    "tax",
                    tax.amount().amount(),
                    tax.amount().currency().getCurrencyCode(),
                    tax.rate().percent(),
                    null,
                    tax.rate().category(),
                    null,
                    null));
        return new PriceJson(
                offer.sku().value(),
                offer.quantity(),
                ProductJson.unit(own.unit()),
                MoneyJson.of(net),
                tax == null ? null : MoneyJson.of(net.plus(tax.amount())),
                NOT_INCLUDED,
                own.asOf(),
                steps,
                last(story));
    }

    private static @Nullable LastOrderJson last(PriceStory story) {
        var last = story.last();
        var ended = story.ended();
        return last == null
                ? null
                : new LastOrderJson(
                        last.order(),
                        last.at(),
                        last.quantity(),
                        ProductJson.unit(last.price()),
                        story.percent(),
                        story.cause().name().toLowerCase(Locale.ROOT),
                        story.counting().map(rung -> rung.kind().word()).orElse(null),
                        ended == null ? null : ended.source(),
                        ended == null ? null : ended.validTo());
    }

    private static BigDecimal amount(UnitPrice price) {
        return ProductJson.unit(price).amount();
    }
}
