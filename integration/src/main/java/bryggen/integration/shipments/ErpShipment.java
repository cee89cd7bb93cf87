package bryggen.integration.shipments;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Plausible;
import bryggen.integration.kernel.Serials;
import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        Instant changedAt)
        implements Plausible {

    @Override
    public @Nullable String flaw() {
        var seen = new HashSet<String>();
        for (var line : lines) {
            var flaw = line.flaw(seen);
            if (flaw != null) return "line " + line.orderLine + ": " + flaw;
        }
        return null;
    }

    /**
     * @param outstanding what is still to come of the order line after this shipment
     * @param serials of the pieces that left; none where they have none, or the ERP does not tell
     */
    public record Line(
            int orderLine,
            Sku sku,
            String name,
            BigDecimal ordered,
            BigDecimal shipped,
            BigDecimal outstanding,
            @Nullable List<String> serials) {

        // an ERP may leave them out
        public Line {
            serials = Objects.requireNonNullElse(serials, List.<String>of()).stream()
                    .map(String::strip)
                    .toList();
        }

        /** Of goods without serial numbers. */
        public Line(
                int orderLine, Sku sku, String name, BigDecimal ordered, BigDecimal shipped, BigDecimal outstanding) {
            this(orderLine, sku, name, ordered, shipped, outstanding, List.of());
        }

        @Override
        public List<String> serials() {
            return Objects.requireNonNull(serials);
        }

        /** @param seen those of the shipment's lines before, each with its product */
        private @Nullable String flaw(Set<String> seen) {
            for (var serial : serials()) {
                if (serial.isEmpty()) return "a serial number is empty";
                if (serial.length() > Serials.LONGEST || serial.chars().anyMatch(Character::isISOControl))
                    return "a serial number is longer than " + Serials.LONGEST + " letters or has others than letters";
                if (!seen.add(sku + " " + Serials.key(serial))) return "serial number " + serial + " is there twice";
            }
            return BigDecimal.valueOf(serials().size()).compareTo(shipped) > 0
                    ? serials().size() + " serial numbers for " + shipped.toPlainString() + " pieces"
                    : null;
        }
    }
}
