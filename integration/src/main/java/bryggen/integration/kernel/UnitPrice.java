package bryggen.integration.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;

/**
 * The price of a base quantity ("NOK 420.00 per 100"). May have more decimals than the currency (at most 6); only the
 * line amount is rounded.
 */
public record UnitPrice(BigDecimal amount, Currency currency, BigDecimal baseQuantity) {

    /** How many decimals a price may have. */
    public static final int MOST_DECIMALS = 6;

    public UnitPrice {
        if (amount.signum() < 0) throw new IllegalArgumentException("a price is not negative: " + amount);
        if (baseQuantity.signum() <= 0) throw new IllegalArgumentException("a base quantity is more than zero");
        if ((long) amount.precision() - amount.scale() > 18) // before 1e999999999 is written out
        throw new IllegalArgumentException("not a price: " + amount);
        if (amount.stripTrailingZeros().scale() > MOST_DECIMALS)
            throw new IllegalArgumentException("too many decimals: " + amount);
    }

    public static UnitPrice of(String amount, String currency) {
        return new UnitPrice(new BigDecimal(amount), Currency.getInstance(currency), BigDecimal.ONE);
    }

    /** Net line amount: price × quantity ÷ base quantity, rounded half up to the currency (EN 16931, BT-131). */
    public Money times(BigDecimal quantity) {
        return Money.rounded(amount.multiply(quantity).divide(baseQuantity, MathContext.DECIMAL64), currency);
    }
}
