package bryggen.portal.catalogue.api;

import bryggen.portal.catalogue.Browsing.Product;
import bryggen.portal.catalogue.ProductSheet;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product with everything that is known of it. {@code documents} are none yet. */
public record ProductSheetJson(
        String sku,
        String name,
        @Nullable String gtin,
        @Nullable String category,
        String unit,
        @Nullable MoneyJson price,
        ProductJson.StockJson stock,
        ProductJson.OrderingJson ordering,
        @Nullable String ownNumber,
        @Nullable String description,
        List<Attribute> attributes,
        List<Break> breaks,
        @Nullable String priceSource,
        @Nullable Instant priceAsOf,
        @Nullable Integer leadTimeDays,
        List<String> documents,
        List<String> alternatives) {

    public record Attribute(String name, String value) {
        static Attribute of(ProductSheet.Datum datum) {
            return new Attribute(datum.name(), datum.value());
        }
    }

    public record Break(BigDecimal from, MoneyJson price) {}

    public static ProductSheetJson of(Product product) {
        var offer = product.offer();
        var row = ProductJson.of(offer);
        var own = offer.price();
        var sheet = product.sheet();
        return new ProductSheetJson(
                row.sku(),
                row.name(),
                row.gtin(),
                row.category(),
                row.unit(),
                row.price(),
                row.stock(),
                row.ordering(),
                row.ownNumber(),
                sheet.description(),
                sheet.data().stream().map(Attribute::of).toList(),
                sheet.breaks().from(offer.limits().least()).stream()
                        .map(step -> new Break(
                                step.from(), ProductJson.unit(step.row().price())))
                        .toList(),
                own == null ? null : own.source().word(),
                own == null ? null : own.asOf(),
                offer.leadTimeDays(),
                List.of(),
                product.alternatives().stream()
                        .map(alternative -> alternative.sku().value())
                        .toList());
    }
}
