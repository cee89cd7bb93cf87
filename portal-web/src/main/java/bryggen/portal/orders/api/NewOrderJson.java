package bryggen.portal.orders.api;

import bryggen.portal.orders.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order as a customer's system sends it. */
public record NewOrderJson(
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String shipTo,
        @Nullable String comment,
        @Nullable List<@Nullable LineJson> lines) {

    /**
     * @param ownNumber the company's own number, a SKU or a GTIN (catalogue, CA22), where there is no {@code sku}
     * @param agreement from which it is called off; without it the only one that fits, with "none" no one (OR20)
     * @param shipTo where the line goes otherwise than the rest, as {@code requestedDelivery} when: it becomes an order of its own
     *     (OR21), and the answer is the first one's
     */
    public record LineJson(
            @Nullable String sku,
            @Nullable String ownNumber,
            @Nullable BigDecimal quantity,
            @Nullable String agreement,
            @Nullable String shipTo,
            @Nullable LocalDate requestedDelivery) {}

    /** The numbers that lines without a SKU name their products by. */
    List<String> ownNumbers() {
        if (lines == null) return List.of();
        return lines.stream()
                .flatMap(Stream::ofNullable)
                .filter(line -> line.sku() == null)
                .flatMap(line -> Stream.ofNullable(line.ownNumber()))
                .toList();
    }

    /**
     * @param known what SKU each of {@link #ownNumbers} means; one that is not there is no product. A missing list is an empty one, a null line one without anything: the rules name both at
     *     their place.
     */
    Draft draft(Map<String, String> known) {
        return new Draft(
                purchaseOrder,
                costReference,
                requestedDelivery,
                shipTo,
                comment,
                lines == null
                        ? List.of()
                        : lines.stream()
                                .map(line -> line == null
                                        ? new Draft.Line(null, null, null)
                                        : new Draft.Line(
                                                sku(line, known),
                                                line.quantity(),
                                                null,
                                                line.agreement(),
                                                new Draft.Drop(line.shipTo(), line.requestedDelivery())))
                                .toList());
    }

    private static @Nullable String sku(LineJson line, Map<String, String> known) {
        var own = line.ownNumber();
        return line.sku() != null || own == null ? line.sku() : known.getOrDefault(own, own);
    }
}
