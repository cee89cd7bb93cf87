package bryggen.sandbox.books;

/** The check digits of the trade: GS1 (GTIN, SSCC), Luhn (KID), modulus 11 (organisation numbers). */
public final class CheckDigits {
    private CheckDigits() {}

    /** Digits with their GS1 check digit behind them. */
    public static String gs1(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight)
            sum += weight * (digits.charAt(i) - '0');
        return digits + (10 - sum % 10) % 10;
    }

    /** Digits with their Luhn (modulus 10) check digit behind them, as in a Norwegian KID or a Swedish number. */
    public static String luhn(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = factor * (digits.charAt(i) - '0');
            sum += product / 10 + product % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** The first Norwegian organisation number at or after eight digits: some have no check digit and do not exist. */
    public static String organisation(int eightDigits) {
        int[] weights = {3, 2, 7, 6, 5, 4, 3, 2};
        for (int number = eightDigits; ; number++) {
            var digits = String.valueOf(number);
            int sum = 0;
            for (int i = 0; i < 8; i++) sum += weights[i] * (digits.charAt(i) - '0');
            int check = 11 - sum % 11;
            if (check == 11) return digits + "0";
            if (check < 10) return digits + check;
        }
    }
}
