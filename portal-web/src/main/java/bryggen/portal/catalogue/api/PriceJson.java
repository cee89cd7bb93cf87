package bryggen.portal.catalogue.api;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.Breaks;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.OwnPrice;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a quantity costs, and the terms it went through: everybody's, the price list's, the own, the ERP's word now. */
public record PriceJson(
        String sku, BigDecimal quantity, MoneyJson unitPrice, MoneyJson net, Instant asOf, List<Step> steps) {

    public record Step(
            String kind,
            BigDecimal amount,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @throws CatalogueRefusal.NoPrice 404 where nobody names one */
    public static PriceJson of(Offer offer, Breaks breaks) {
        var own = offer.price();
        if (own == null) throw new CatalogueRefusal.NoPrice(offer.sku().value());
        var steps = new ArrayList<Step>();
        breaks.through(offer.quantity())
                .forEach(row -> steps.add(new Step(
                        kind(row.owner()), amount(row.price()), row.source(), row.validFrom(), row.validTo())));
        if (own.source() == OwnPrice.Source.ERP)
            steps.add(new Step("erp", amount(own.unit()), own.reference(), null, null));
        return new PriceJson(
                offer.sku().value(),
                offer.quantity(),
                ProductJson.unit(own.unit()),
                MoneyJson.of(own.unit().times(offer.quantity())),
                own.asOf(),
                steps);
    }

    private static BigDecimal amount(UnitPrice price) {
        return ProductJson.unit(price).amount();
    }

    private static String kind(Breaks.Owner owner) {
        return switch (owner) {
            case EVERYBODY -> "list";
            case LIST -> "priceList";
            case OWN -> "agreement";
        };
    }
}
