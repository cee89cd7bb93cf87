package bryggen.portal.catalogue.api;

import bryggen.portal.catalogue.Browsing;
import bryggen.portal.catalogue.Browsing.Product;
import bryggen.portal.catalogue.Paper;
import bryggen.portal.catalogue.ProductSheet;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product with everything that is known of it; {@code fits} are the products whose part it is. */
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
        List<Document> documents,
        List<Part> spareParts,
        List<String> fits,
        List<String> alternatives) {

    /**
     * CA29.
     *
     * @param language absent where it is in none
     * @param size in bytes
     * @param url of the file, for the same token
     */
    public record Document(
            String kind,
            @Nullable String language,
            String title,
            String fileName,
            long size,
            @Nullable LocalDate validUntil,
            String url) {
        static Document of(Paper paper) {
            return new Document(
                    paper.kind().word(),
                    paper.language().isEmpty() ? null : paper.language(),
                    paper.title(),
                    paper.file().name(),
                    paper.file().size(),
                    paper.validUntil(),
                    "/api/v1/products/" + Html.parameter(paper.sku().value()).replace("+", "%20") + "/documents/"
                            + paper.id());
        }
    }

    /** CA30: {@code quantity} of it are in the product, at the position of the drawing. */
    public record Part(String sku, String name, BigDecimal quantity, @Nullable String position) {
        static Part of(Browsing.Part part) {
            var position = part.part().position();
            return new Part(
                    part.offer().sku().value(),
                    part.offer().name(),
                    part.part().quantity(),
                    position.isEmpty() ? null : position);
        }
    }

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
                product.papers().stream().map(Document::of).toList(),
                product.parts().stream().map(Part::of).toList(),
                product.fits().stream().map(offered -> offered.sku().value()).toList(),
                product.alternatives().stream()
                        .map(alternative -> alternative.sku().value())
                        .toList());
    }
}
