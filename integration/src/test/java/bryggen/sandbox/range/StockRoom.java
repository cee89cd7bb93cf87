package bryggen.sandbox.range;

import bryggen.integration.stock.StockLevel;
import bryggen.sandbox.range.Catalogue.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies in Trondheim and in Oslo on the first day, and what is on its way where little lies. */
final class StockRoom {
    private final LocalDate today;
    private final Instant now;

    StockRoom(LocalDate today, Instant now) {
        this.today = today;
        this.now = now;
    }

    Map<String, StockLevel> of(List<Product> products) {
        var levels = new LinkedHashMap<String, StockLevel>();
        for (var product : products) {
            long stock = product.stock();
            if (stock < 0) continue;
            int hash = Math.floorMod(product.item().sku().value().hashCode(), 97);
            long north = stock * (55 + hash % 30) / 100;
            put(levels, product, "TRD", "Trondheim", north, stock < 8 ? inbound(hash) : List.of());
            put(levels, product, "OSL", "Oslo", stock - north, List.of());
        }
        return levels;
    }

    private List<StockLevel.Inbound> inbound(int hash) {
        var first = new StockLevel.Inbound(today.plusDays(4 + hash % 12), BigDecimal.valueOf(10 + hash % 4 * 10));
        if (hash % 3 > 0) return List.of(first);
        return List.of(first, new StockLevel.Inbound(today.plusDays(30 + hash % 9), BigDecimal.valueOf(50)));
    }

    private void put(
            Map<String, StockLevel> levels,
            Product product,
            String code,
            String name,
            long quantity,
            List<StockLevel.Inbound> inbound) {
        var sku = product.item().sku();
        levels.put(sku + "@" + code, new StockLevel(sku, code, name, BigDecimal.valueOf(quantity), inbound, now));
    }
}
