package bryggen.portal.quotes;

import bryggen.portal.quotes.QuoteLine.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner has written down, before any rule has been asked. What is absent takes its usual value.
 *
 * @param language code of the customer's documents; none: the writer's own
 * @param validUntil none: thirty days from now
 */
public record QuoteDraft(
        @Nullable String title,
        Customer customer,
        @Nullable String language,
        @Nullable LocalDate validUntil,
        @Nullable BigDecimal freight,
        @Nullable String text,
        List<Line> lines) {

    /**
     * @param trace of the line that it was; none for a new one
     * @param name none for a product: its own name
     * @param price for the product's base quantity; where it stands, the margin is not asked
     */
    public record Line(
            @Nullable UUID trace,
            Kind kind,
            boolean chosen,
            @Nullable String sku,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            @Nullable LocalDate delivery) {

        /** A product with a margin. */
        public static Line of(String sku, BigDecimal quantity, @Nullable BigDecimal margin) {
            return new Line(null, Kind.LINE, false, sku, null, quantity, null, margin, null, null, null);
        }
    }
}
