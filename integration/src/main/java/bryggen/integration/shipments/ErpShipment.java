package bryggen.integration.shipments;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that have left the warehouse for one customer. {@code order} is the ERP's number of the order (the first, where
 * a shipment holds several); {@code externalId} the portal's, where there is one.
 */
public record ErpShipment(
        String key,
        String number,
        AccountNumber customer,
        String order,
        @Nullable OrderNumber externalId,
        Instant shippedAt,
        @Nullable String carrier,
        @Nullable String tracking,
        @Nullable String trackingUrl,
        List<String> parcels,
        List<Line> lines,
        Instant changedAt) {

    /** {@code outstanding}: what is still to come of the order line after this shipment. */
    public record Line(
            int orderLine, Sku sku, String name, BigDecimal ordered, BigDecimal shipped, BigDecimal outstanding) {}
}
