package bryggen.portal.orders.api;

import bryggen.portal.orders.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a customer's system sends it. */
public record NewOrderJson(
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String shipTo,
        @Nullable String comment,
        @Nullable List<@Nullable LineJson> lines) {

    public record LineJson(@Nullable String sku, @Nullable BigDecimal quantity) {}

    /** A missing list is an empty one, a null line one without anything: the rules name both at their place. */
    Draft draft() {
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
                                        : new Draft.Line(line.sku(), line.quantity(), null))
                                .toList());
    }
}
