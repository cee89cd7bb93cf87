package bryggen.integration.kernel;

/** The portal's own number of a payment; the ERP keeps it as the payment's reference. */
public record PaymentNumber(String value) {

    /** @throws IllegalArgumentException when empty, longer than 40 or with control characters */
    public PaymentNumber {
        value = Words.checked("PaymentNumber", value, 40);
    }

    @Override
    public String toString() {
        return value;
    }
}
