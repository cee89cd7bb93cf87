package bryggen.sandbox.books;

import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Feed;
import bryggen.integration.items.Item;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.prices.PriceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What this much costs this customer on this day: own agreement before price list before everybody. */
public final class PriceBook {
    private final Ledger ledger;

    public PriceBook(Ledger ledger) {
        this.ledger = ledger;
    }

    public Optional<UnitPrice> price(Customer customer, Sku sku, BigDecimal quantity, LocalDate on) {
        return ledger.all(Feed.PRICE, "sku = ?", sku.value()).stream()
                .filter(row -> row.customer() == null || row.customer().equals(customer.number()))
                .filter(row -> row.priceList() == null || row.priceList().equals(customer.priceList()))
                .filter(row -> row.from().compareTo(quantity) <= 0)
                .filter(row -> row.validFrom() == null || !row.validFrom().isAfter(on))
                .filter(row -> row.validTo() == null || !row.validTo().isBefore(on))
                .max(Comparator.<PriceRow>comparingInt(PriceBook::rank).thenComparing(PriceRow::from))
                .map(PriceRow::price);
    }

    /** The customer's own (export) before the item's; 25 % where neither says anything. */
    public static TaxRate tax(Customer customer, Optional<Item> item) {
        if (customer.tax() != null) return customer.tax();
        return item.map(Item::tax).orElse(TaxRate.of("S", "25"));
    }

    private static int rank(PriceRow row) {
        if (row.customer() != null) return 2;
        return row.priceList() != null ? 1 : 0;
    }
}
