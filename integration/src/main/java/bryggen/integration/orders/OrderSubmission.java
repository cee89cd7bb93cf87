package bryggen.integration.orders;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that the portal has taken and owes to the ERP. {@code number} is the idempotency key on every hop: the ERP
 * keeps it as the customer's reference. Prices are those agreed in the portal; {@code shipTo} is the ERP's address id.
 */
public record OrderSubmission(
        OrderNumber number,
        AccountNumber customer,
        LocalDate placedOn,
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String shipTo,
        @Nullable String comment,
        String origin,
        List<Line> lines) {

    public record Line(int line, Sku sku, Quantity quantity, UnitPrice price) {}
}
