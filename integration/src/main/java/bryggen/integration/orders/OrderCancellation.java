package bryggen.integration.orders;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import org.jspecify.annotations.Nullable;

/** The wish to cancel an order; the ERP decides. {@code reference} is the ERP's own key where it is known already. */
public record OrderCancellation(
        OrderNumber number, AccountNumber customer, @Nullable String reference, String reason) {}
