package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on a product's page besides the offer: words, data, and what could be taken instead. */
public record ProductSheet(
        @Nullable String description,
        List<Datum> data,
        List<Sku> alternatives,
        @Nullable String categoryName,
        List<Category> path,
        Breaks breaks) {

    /** A technical datum in the reader's language. */
    public record Datum(String name, String value) {}

    /** A step of the way from the root of the catalogue. */
    public record Category(String code, String name) {}
}
