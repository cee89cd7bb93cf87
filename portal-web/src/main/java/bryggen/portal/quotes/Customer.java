package bryggen.portal.quotes;

/**
 * The end customer of a quote. Nothing of it is absent, what is not known is empty.
 *
 * @param country two letters
 */
public record Customer(
        String name,
        String organisationNumber,
        String contact,
        String email,
        String street,
        String postalCode,
        String city,
        String country) {

    public static final Customer NOBODY = new Customer("", "", "", "", "", "", "", "");

    /** As it stands on a letter, line by line. */
    public java.util.List<String> address() {
        return java.util.stream.Stream.of(street, (postalCode + " " + city).strip(), country)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
