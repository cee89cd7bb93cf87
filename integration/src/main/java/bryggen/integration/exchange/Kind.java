package bryggen.integration.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What a message of the outbox asks of the ERP. The code is what tables, routes and the API call it. */
public enum Kind {
    /** An order the portal has taken; the payload is an {@link bryggen.integration.orders.OrderSubmission}. */
    ORDER_SUBMIT("order-submit"),
    /** The wish to cancel one; the payload is an {@link bryggen.integration.orders.OrderCancellation}. */
    ORDER_CANCEL("order-cancel"),
    /** Money the portal has taken; the payload is a {@link bryggen.integration.payments.PaymentRegistration}. */
    PAYMENT("payment"),
    /** The wish that the rest of an order shall not follow; an {@link bryggen.integration.orders.OrderCancellation}. */
    ORDER_CANCEL_REST("order-cancel-rest"),
    /** The wish for a credit note; a {@link bryggen.integration.credits.CreditRequest}. */
    CREDIT("credit"),
    /** Goods that a customer sends back; a {@link bryggen.integration.returns.ReturnRequest}. */
    RETURN("return"),
    /** A held order is let go; a {@link bryggen.integration.holds.HoldRelease}. */
    HOLD_RELEASE("hold-release"),
    /** A prospect; a {@link bryggen.integration.leads.LeadSubmission}. */
    LEAD("lead");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Empty for a kind that a newer portal may have written. */
    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
