package bryggen.integration.checkout.stripe;

import bryggen.integration.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Amounts as Stripe writes them: whole numbers of the smallest unit, with its own idea of what that is. */
final class MinorUnits {
    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private MinorUnits() {}

    /** @throws IllegalArgumentException when Stripe cannot write it (a thousandth that is no multiple of ten) */
    static long of(Money money) {
        var currency = money.currency().getCurrencyCode();
        var minor = money.amount().movePointRight(decimals(currency)).stripTrailingZeros();
        boolean oddThousandth = THOUSANDTHS.contains(currency)
                && minor.remainder(BigDecimal.TEN).signum() != 0;
        if (minor.scale() > 0 || minor.precision() - minor.scale() > 18 || oddThousandth)
            throw new IllegalArgumentException(money + " cannot be paid to the last unit");
        return minor.longValueExact();
    }

    /** Empty for a currency that is none, and for an amount that the currency does not know. */
    static Optional<Money> read(long minor, String currency) {
        try {
            var code = currency.toUpperCase(Locale.ROOT);
            var amount = BigDecimal.valueOf(minor).movePointLeft(decimals(code));
            return Optional.of(new Money(amount, Currency.getInstance(code)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** ISK and UGX have no decimals and are written with two all the same. */
    private static int decimals(String currency) {
        return WHOLE.contains(currency) ? 0 : THOUSANDTHS.contains(currency) ? 3 : 2;
    }
}
