package bryggen.portal.catalogue;

import bryggen.integration.kernel.Gtin;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one company is offered for a quantity of an item: what a line of a list, a cart or an order needs to know.
 *
 * @param quantity what was asked for, or the least order quantity where nobody asked
 * @param category its code, where it has one
 * @param price absent where the supplier has given no price for this quantity
 * @param tax the company's own rate where it has one (export), else the item's
 * @param picture version of the item's own picture; without it one is drawn
 * @param sight how much of the stock the company sees (CA11)
 * @param ownNumber what the company calls it (CA20); several joined by commas
 */
public record Offer(
        Sku sku,
        BigDecimal quantity,
        String name,
        @Nullable Gtin gtin,
        @Nullable String category,
        Limits limits,
        @Nullable OwnPrice price,
        Stock stock,
        @Nullable Integer leadTimeDays,
        @Nullable TaxRate tax,
        @Nullable String picture,
        Sight sight,
        @Nullable String ownNumber) {

    public Unit unit() {
        return limits.unit();
    }

    /** The company may see numbers (CA11). */
    public boolean exactStock() {
        return sight == Sight.EXACT;
    }

    /** The word of the stock, where the company sees one (CA10, CA11). */
    public Optional<Stock.Band> band() {
        return sight == Sight.HIDDEN ? Optional.empty() : Optional.of(stock.band(limits));
    }

    /** Price times quantity, rounded to the currency. */
    public Optional<Money> net() {
        return Optional.ofNullable(price).map(own -> own.unit().times(quantity));
    }

    /** When the quantity can have left. */
    public Promise promise(Clock clock) {
        return Promise.of(quantity, stock, leadTimeDays, DispatchDays.current(), clock);
    }

    /** The same at a price that was agreed otherwise. */
    public Offer at(OwnPrice agreed) {
        return with(agreed, tax, stock);
    }

    Offer with(@Nullable OwnPrice newPrice, @Nullable TaxRate newTax, Stock newStock) {
        return new Offer(
                sku,
                quantity,
                name,
                gtin,
                category,
                limits,
                newPrice,
                newStock,
                leadTimeDays,
                newTax,
                picture,
                sight,
                ownNumber);
    }
}
