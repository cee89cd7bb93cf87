package bryggen.portal.shipments.api;

import bryggen.portal.shipments.Shipment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shipment on the wire; {@code trackingUrl} only where it may be followed (SH4). */
public record ShipmentJson(
        String number,
        String order,
        Instant shippedAt,
        @Nullable String carrier,
        @Nullable String tracking,
        @Nullable String trackingUrl,
        List<String> parcels,
        List<Line> lines) {

    /**
     * @param line by which a return names it
     * @param serials of the pieces; absent where there are none
     */
    public record Line(
            int line,
            String sku,
            String name,
            BigDecimal ordered,
            BigDecimal shipped,
            BigDecimal outstanding,
            @Nullable List<String> serials) {}

    static ShipmentJson of(Shipment shipment) {
        return new ShipmentJson(
                shipment.number(),
                shipment.order(),
                shipment.shippedAt(),
                shipment.carrier(),
                shipment.tracking(),
                shipment.trackingLink().map(Object::toString).orElse(null),
                shipment.parcels(),
                shipment.lines().stream()
                        .map(line -> new Line(
                                line.orderLine(),
                                line.sku(),
                                line.name(),
                                line.ordered(),
                                line.shipped(),
                                line.outstanding(),
                                line.serials().isEmpty() ? null : line.serials()))
                        .toList());
    }
}
