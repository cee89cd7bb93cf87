package bryggen.portal.payments;

import java.util.Locale;

/** Where a payment stands (PA3). */
public enum PaymentState {
    PENDING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
