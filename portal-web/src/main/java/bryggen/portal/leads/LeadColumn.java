package bryggen.portal.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** LE16: the columns of a file of leads, by the names that people give them in four languages. */
public enum LeadColumn {
    COMPANY("/company/name", "company", "name", "companyname", "bedrift", "firma", "selskap", "företag", "virksomhed"),
    ORGANISATION_NUMBER(
            "/company/organisationNumber",
            "organisationnumber",
            "orgnr",
            "orgno",
            "organisasjonsnummer",
            "organisationsnummer",
            "cvr",
            "cvrnummer"),
    COUNTRY("/company/country", "country", "land"),
    POSTAL_CODE("/company/postalCode", "postalcode", "zip", "postnummer", "postnr"),
    CITY("/company/city", "city", "poststed", "sted", "ort", "by"),
    CONTACT("/contact/name", "contact", "contactname", "kontakt", "kontaktperson"),
    EMAIL("/contact/email", "email", "epost", "mail"),
    PHONE("/contact/phone", "phone", "telefon", "tlf", "mobil"),
    PRODUCT_FAMILY("/productFamily", "productfamily", "family", "produktfamilie", "produktfamilj"),
    NEED("/need", "need", "behov"),
    VALUE("/value", "value", "verdi", "värde", "værdi"),
    CURRENCY("/value/currency", "currency", "valuta"),
    /** What our own file of refused lines has besides. */
    IGNORED("", "line", "faults");

    private final String pointer;
    /** Separated and enclosed by bars. */
    private final String names;

    LeadColumn(String pointer, String... names) {
        this.pointer = pointer;
        this.names = "|" + String.join("|", names) + "|";
    }

    /** Where findings of this column point to. */
    public String pointer() {
        return pointer;
    }

    /** The name by which we call it in files that we write. */
    public String usualName() {
        return names.substring(1, names.indexOf('|', 1));
    }

    static Optional<LeadColumn> named(String title) {
        var bare = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return Arrays.stream(values())
                .filter(c -> c.names.contains("|" + bare + "|"))
                .findFirst();
    }

    /** The column to which a finding points; none for one that is about the whole row. */
    public static Optional<LeadColumn> at(String pointer) {
        return Arrays.stream(values())
                .filter(c -> c.pointer.equals(pointer) && c != IGNORED)
                .findFirst();
    }
}
