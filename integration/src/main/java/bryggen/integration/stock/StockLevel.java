package bryggen.integration.stock;

import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What may be promised of an item in one warehouse: free now, and expected. {@code at} is when the ERP said so. */
public record StockLevel(
        Sku sku, String warehouse, String warehouseName, BigDecimal available, List<Inbound> inbound, Instant at) {

    /** Goods on their way to the warehouse. */
    public record Inbound(LocalDate date, BigDecimal quantity) {}
}
