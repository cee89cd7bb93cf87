package bryggen.portal.leads;

import java.util.Locale;

/**
 * LE5: where and what a partner sells: a country, in it a range of postal codes or all, of the product families one or
 * all.
 */
public record Territory(
        String id, String account, String country, String postalFrom, String postalTo, String productFamily) {

    boolean covers(String leadCountry, String postalCode, String family) {
        return country.equals(leadCountry) && coversPostalCode(postalCode) && coversFamily(family);
    }

    private boolean coversPostalCode(String postalCode) {
        if (isWholeCountry()) return true;
        if (postalCode.isEmpty()) return false;
        int length = Math.max(postalFrom.length(), postalTo.length());
        var begin = postalCode.length() < length ? postalCode : postalCode.substring(0, length);
        return begin.compareTo(postalFrom) >= 0 && begin.compareTo(postalTo) <= 0;
    }

    private boolean coversFamily(String family) {
        return isEveryFamily() || productFamily.toLowerCase(Locale.ROOT).equals(family.toLowerCase(Locale.ROOT));
    }

    boolean isWholeCountry() {
        return postalFrom.isEmpty();
    }

    boolean isEveryFamily() {
        return productFamily.isEmpty();
    }
}
