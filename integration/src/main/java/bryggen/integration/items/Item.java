package bryggen.integration.items;

import bryggen.integration.kernel.Gtin;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing for sale. Only {@code sku}, {@code unit} and one text are sure to be there: an ERP's item without picture,
 * category, GTIN or a text in the reader's language is shown all the same. {@code texts} is keyed by ISO 639-1 language
 * ({@code nb sv da en}); minimum, multiple and maximum are order quantities in {@code unit}.
 */
public record Item(
        Sku sku,
        @Nullable Gtin gtin,
        Unit unit,
        Map<String, Text> texts,
        @Nullable Category category,
        List<Attribute> attributes,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal multiple,
        @Nullable BigDecimal maximum,
        @Nullable Integer leadTimeDays,
        @Nullable TaxRate tax,
        List<Sku> alternatives,
        @Nullable Picture picture,
        boolean active) {

    public record Text(String name, @Nullable String description) {}

    /**
     * {@code names} by language; {@code parent} is the code of the category above. {@code above} names those above it, the
     * topmost first: without it, a category that no item is in itself has no name.
     */
    public record Category(
            String code, @Nullable String parent, Map<String, String> names, @Nullable List<Above> above) {
        public Category(String code, @Nullable String parent, Map<String, String> names) {
            this(code, parent, names, null);
        }
    }

    public record Above(String code, Map<String, String> names) {}

    /** A technical datum; {@code names} by language, the value as the supplier writes it, unit included. */
    public record Attribute(Map<String, String> names, String value) {}

    /** {@code mediaType} is image/svg+xml, image/png, image/jpeg or image/webp; {@code content} its bytes, at most 500 kB. */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through to a table; never compared
    public record Picture(String mediaType, byte[] content) {}
}
