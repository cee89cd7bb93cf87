package bryggen.integration.kernel;

/** The number by which supplier and customer or partner know their account, as the ERP gives it. */
public record AccountNumber(String value) {

    /** @throws IllegalArgumentException when empty, longer than 40 or with control characters */
    public AccountNumber {
        value = Words.checked("AccountNumber", value, 40);
    }

    @Override
    public String toString() {
        return value;
    }
}
