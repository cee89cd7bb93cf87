package bryggen.integration.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount in one currency, with exactly the decimals of that currency (ISO 4217: NOK and SEK two, JPY none).
 * Amounts of different currencies are never mixed.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException when the amount has more decimals than the currency */
    public Money {
        if ((long) amount.precision() - amount.scale() > 18) // before 1e999999999 is written out
        throw new IllegalArgumentException("not an amount of money: " + amount);
        if (currency.getDefaultFractionDigits() < 0)
            throw new IllegalArgumentException(currency + " is no money that people pay with");
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits())
            throw new IllegalArgumentException(amount.toPlainString() + " has more decimals than " + currency);
        amount = amount.setScale(currency.getDefaultFractionDigits());
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The only place that rounds: half up, to the currency's decimals. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Splits into parts in proportion to the weights; the parts add up to this amount to the cent. */
    public List<Money> allocate(List<BigDecimal> weights) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0) throw new IllegalArgumentException("weights must add up to more than zero");
        var parts = new ArrayList<Money>();
        var given = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (var weight : weights) {
            sum = sum.add(weight);
            var upTo = amount.multiply(sum).divide(total, amount.scale(), RoundingMode.HALF_UP);
            parts.add(new Money(upTo.subtract(given), currency));
            given = upTo;
        }
        return parts;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        return other;
    }
}
