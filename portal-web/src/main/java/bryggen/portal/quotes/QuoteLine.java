package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quote. Prices are for {@code base} units and net of tax.
 *
 * @param trace the same in every version
 * @param chosen whether an option or alternative is in the sum (QU3)
 * @param sku none for words of the partner's own
 * @param cost what the partner pays its supplier; none where there is no price or no product
 * @param special the number of the special price that the cost is
 * @param margin in percent of the price; none where the price was typed
 * @param discount in percent
 */
public record QuoteLine(
        UUID trace,
        Kind kind,
        boolean chosen,
        @Nullable String sku,
        String name,
        BigDecimal quantity,
        String unit,
        BigDecimal base,
        @Nullable BigDecimal cost,
        @Nullable String special,
        @Nullable BigDecimal margin,
        BigDecimal price,
        BigDecimal discount,
        @Nullable LocalDate delivery) {

    /** Whether a line is in the sum from the start. */
    public enum Kind {
        LINE,
        OPTION,
        ALTERNATIVE
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** QU2: the price that leaves a margin, for a cost; a margin of a hundred percent and more is none. */
    static BigDecimal price(BigDecimal cost, BigDecimal margin, Currency currency) {
        return cost.multiply(HUNDRED)
                .divide(
                        HUNDRED.subtract(margin),
                        Math.max(currency.getDefaultFractionDigits(), 0),
                        RoundingMode.HALF_UP);
    }

    /** QU2: price times quantity less the discount, rounded once. */
    public Money net(Currency currency) {
        return Money.rounded(
                price.multiply(quantity)
                        .multiply(HUNDRED.subtract(discount))
                        .divide(base.multiply(HUNDRED), MathContext.DECIMAL64),
                currency);
    }

    /** What the quantity costs the partner; nothing where there is no cost. */
    public Money costs(Currency currency) {
        return cost == null ? Money.zero(currency) : new UnitPrice(cost, currency, base).times(quantity);
    }

    /** The margin that is left after the discount, in percent with one decimal; none without a cost or a price. */
    public @Nullable BigDecimal left(Currency currency) {
        return cost == null ? null : share(net(currency), costs(currency));
    }

    /** What is left of an amount after its cost, in percent with one decimal; none of nothing. */
    public static @Nullable BigDecimal share(Money net, Money cost) {
        return net.amount().signum() == 0
                ? null
                : net.minus(cost).amount().multiply(HUNDRED).divide(net.amount(), 1, RoundingMode.HALF_UP);
    }

    /** The same for another cost: a price that was made of a margin follows, one that was typed stays. */
    QuoteLine costing(
            @Nullable BigDecimal newCost, BigDecimal newBase, @Nullable String newSpecial, Currency currency) {
        var newPrice = margin == null || newCost == null ? price : price(newCost, margin, currency);
        return new QuoteLine(
                trace,
                kind,
                chosen,
                sku,
                name,
                quantity,
                unit,
                newBase,
                newCost,
                newSpecial,
                margin,
                newPrice,
                discount,
                delivery);
    }

    /** The same, in the sum or not. */
    QuoteLine chosen(boolean inTheSum) {
        return new QuoteLine(
                trace, kind, inTheSum, sku, name, quantity, unit, base, cost, special, margin, price, discount,
                delivery);
    }

    public boolean isProduct() {
        return sku != null;
    }
}
