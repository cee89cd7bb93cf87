package bryggen.integration.kernel;

import java.util.regex.Pattern;

/** A Global Trade Item Number of 8, 12, 13 or 14 digits whose GS1 check digit is right. */
public record Gtin(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{8}|\\d{12,14}");

    /** @throws IllegalArgumentException when the length or the check digit is wrong (GS1 General Specifications 7.9) */
    public Gtin {
        if (!SHAPE.matcher(value).matches() || checkDigit(value) != value.charAt(value.length() - 1) - '0')
            throw new IllegalArgumentException("not a GTIN: " + value);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight)
            sum += weight * (digits.charAt(i) - '0');
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
