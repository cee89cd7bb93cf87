package bryggen.portal.carts;

import bryggen.portal.orders.Draft;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said beside the lines when a cart is reviewed. */
public record Facts(
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String shipTo,
        @Nullable String comment) {

    Draft with(List<Draft.Line> lines) {
        return new Draft(purchaseOrder, costReference, requestedDelivery, shipTo, comment, lines);
    }
}
