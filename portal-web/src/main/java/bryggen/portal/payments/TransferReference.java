package bryggen.portal.payments;

import java.math.BigInteger;
import java.util.function.IntUnaryOperator;

/** PA8: payment references as banks check them, made from the number of a payment. */
public final class TransferReference {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** What a bank agreement says of the references that it takes. */
    public enum Kind {
        /** Norway, check digit modulus 10. */
        KID10,
        /** Norway, check digit modulus 11; a hyphen where it is ten. */
        KID11,
        /** Sweden, Bankgirot: with a digit that says the length, and modulus 10. */
        OCR,
        /** Sweden, Bankgirot's levels without a length digit: modulus 10. */
        OCR2,
        /** Denmark, card type 71: fifteen digits, modulus 10. */
        FIK71,
        /** ISO 11649: anywhere. */
        RF
    }

    private TransferReference() {}

    /**
     * @param serial the payment's serial number, digits only
     * @param length of the whole reference where the agreement fixes it; 0 where it does not
     * @throws IllegalArgumentException when the serial does not fit into the length
     */
    public static String of(Kind kind, String serial, int length) {
        return switch (kind) {
            case KID10 -> {
                var body = padded(serial, length - 1);
                yield body + luhn(body);
            }
            case KID11 -> {
                var body = padded(serial, length - 1);
                yield body + modulus11(body);
            }
            case OCR2 -> {
                var body = padded(serial, length - 1);
                yield body + luhn(body);
            }
            case OCR -> {
                var body = padded(serial, length - 2);
                var measured = body + (body.length() + 2) % 10;
                yield measured + luhn(measured);
            }
            case FIK71 -> {
                var body = padded(serial, 14);
                yield body + luhn(body);
            }
            case RF -> "RF" + iso11649(serial) + serial;
        };
    }

    /** Whether its check digits are right. */
    static boolean isWell(Kind kind, String reference) {
        int last = reference.length() - 1;
        return switch (kind) {
            case KID10, FIK71, OCR2 ->
                reference.equals(reference.substring(0, last) + luhn(reference.substring(0, last)));
            case KID11 -> reference.equals(reference.substring(0, last) + modulus11(reference.substring(0, last)));
            case OCR ->
                reference.equals(reference.substring(0, last) + luhn(reference.substring(0, last)))
                        && reference.charAt(last - 1) - '0' == reference.length() % 10;
            case RF ->
                number(reference.substring(4) + reference.substring(0, 4)).equals(BigInteger.ONE);
        };
    }

    private static String padded(String serial, int length) {
        if (!serial.matches("\\d+") || (length > 0 && serial.length() > length))
            throw new IllegalArgumentException("no place for " + serial + " in " + length + " digits");
        return length > serial.length() ? "0".repeat(length - serial.length()) + serial : serial;
    }

    /** Each second digit from the right counts twice, as the sum of its digits. */
    private static int luhn(String body) {
        int sum = weighed(body, place -> place % 2 == 0 ? 2 : 1, true);
        return (10 - sum % 10) % 10;
    }

    /** Weights 2 to 7 from the right. */
    private static String modulus11(String body) {
        int check = (11 - weighed(body, place -> 2 + place % 6, false) % 11) % 11;
        return check == 10 ? "-" : String.valueOf(check);
    }

    private static int weighed(String body, IntUnaryOperator weight, boolean digitSum) {
        int sum = 0;
        for (int place = 0; place < body.length(); place++) {
            int product = (body.charAt(body.length() - 1 - place) - '0') * weight.applyAsInt(place);
            sum += digitSum && product > 9 ? product - 9 : product;
        }
        return sum;
    }

    private static String iso11649(String body) {
        int check = 98 - number(body + "RF00").intValue();
        return check < 10 ? "0" + check : String.valueOf(check);
    }

    /** Letters as two digits, A = 10; what is left of it by 97. */
    private static BigInteger number(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) digits.append(Character.digit(text.charAt(i), 36));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN);
    }
}
