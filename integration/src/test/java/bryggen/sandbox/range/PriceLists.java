package bryggen.sandbox.range;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.prices.PriceRow;
import bryggen.sandbox.range.Catalogue.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** List prices for everybody, the Dealer list with its breaks, and the framework agreement of Fjord Mekaniske. */
final class PriceLists {
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final List<String> AGREED =
            List.of("PUMP-P100-400V", "PUMP-P80-400V", "BV-316-25", "BV-316-50", "BOLT-M10-40", "CABLE-4G16", "GREASE");
    private final Map<String, PriceRow> rows = new LinkedHashMap<>();
    private final LocalDate today;

    PriceLists(LocalDate today) {
        this.today = today;
    }

    Map<String, PriceRow> of(List<Product> products) {
        for (var product : products) {
            add(product, null, null, "1", "1.00", "Listepris " + today.getYear());
            if (product.category().equals("service")) continue;
            boolean small = product.category().equals("fasteners");
            add(product, null, "Dealer", "1", small ? "0.85" : "0.90", "Dealer");
            add(product, null, "Dealer", small ? "100" : "10", small ? "0.78" : "0.86", "Dealer");
            add(product, null, "Dealer", small ? "1000" : "50", small ? "0.70" : "0.82", "Dealer");
            if (AGREED.contains(product.item().sku().value()))
                add(product, "C1001", null, "1", "0.80", "Rammeavtale " + today.getYear() + "-14");
        }
        return rows;
    }

    private void add(Product product, String customer, String list, String from, String factor, String source) {
        var sku = product.item().sku();
        var amount = product.listPrice().multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_UP);
        boolean agreement = customer != null;
        var holder = agreement ? customer : list == null ? "LIST" : list;
        rows.put(
                holder + ":" + sku + ":" + from,
                new PriceRow(
                        agreement ? new AccountNumber(customer) : null,
                        list,
                        sku,
                        new BigDecimal(from),
                        new UnitPrice(amount, NOK, product.base()),
                        agreement ? today.withDayOfYear(1) : null,
                        agreement ? today.withDayOfYear(1).plusYears(2).minusDays(1) : null,
                        source));
    }
}
