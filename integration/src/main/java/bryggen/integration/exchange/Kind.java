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
    PAYMENT("payment");

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
