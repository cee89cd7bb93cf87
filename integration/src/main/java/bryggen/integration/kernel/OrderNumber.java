package bryggen.integration.kernel;

/** The portal's own number of an order; the ERP keeps it as the customer's reference. */
public record OrderNumber(String value) {

    /** @throws IllegalArgumentException when empty, longer than 40 or with control characters */
    public OrderNumber {
        value = Words.checked("OrderNumber", value, 40);
    }

    @Override
    public String toString() {
        return value;
    }
}
