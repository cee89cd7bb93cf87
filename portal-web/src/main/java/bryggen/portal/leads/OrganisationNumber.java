package bryggen.portal.leads;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** LE2: what is an organisation number in which country, however it was typed. */
final class OrganisationNumber {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z0-9]{2,20}");
    private static final int[] NORWAY = {3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] DENMARK = {2, 7, 6, 5, 4, 3, 2, 1};

    private OrganisationNumber() {}

    /** The bare number, or nothing when it cannot be one. VAT forms (NO…MVA, SE…01, DK…) are taken for their number. */
    static Optional<String> read(String country, String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-\u00a0]", "");
        if (bare.startsWith(country)) bare = bare.substring(country.length());
        return switch (country) {
            case "NO" -> digits(bare.replaceFirst("MVA$", ""), NORWAY);
            case "DK" -> digits(bare, DENMARK);
            case "SE" -> swedish(bare, typed);
            default -> ELSEWHERE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
        };
    }

    private static Optional<String> digits(String bare, int[] weights) {
        if (bare.length() != weights.length || !DIGITS.matcher(bare).matches()) return Optional.empty();
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (bare.charAt(i) - '0');
        return sum % 11 == 0 && sum > 0 ? Optional.of(bare) : Optional.empty();
    }

    /** Ten digits; twelve where the VAT number's 01 stands behind or the century 16 in front. */
    private static Optional<String> swedish(String bare, String typed) {
        if (!DIGITS.matcher(bare).matches()) return Optional.empty();
        var ten = bare;
        if (bare.length() == 12)
            ten = typed.toUpperCase(Locale.ROOT).strip().startsWith("SE") && bare.endsWith("01")
                    ? bare.substring(0, 10)
                    : bare.substring(2);
        if (ten.length() != 10) return Optional.empty();
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int twice = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += twice / 10 + twice % 10;
        }
        return sum % 10 == 0 && sum > 0 ? Optional.of(ten) : Optional.empty();
    }
}
