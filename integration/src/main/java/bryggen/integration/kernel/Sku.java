package bryggen.integration.kernel;

/** The seller's number of a thing for sale. May hold spaces, slashes and letters of any alphabet. */
public record Sku(String value) {

    /** @throws IllegalArgumentException when empty, longer than 80 or with control characters */
    public Sku {
        value = Words.checked("Sku", value, 80);
    }

    @Override
    public String toString() {
        return value;
    }
}
