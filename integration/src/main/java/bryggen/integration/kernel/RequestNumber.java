package bryggen.integration.kernel;

/** The portal's own number of what it asks of the ERP beside orders and payments: a return, a credit note, a lead. */
public record RequestNumber(String value) {

    /** @throws IllegalArgumentException when empty, longer than 40 or with control characters */
    public RequestNumber {
        value = Words.checked("RequestNumber", value, 40);
    }

    @Override
    public String toString() {
        return value;
    }
}
