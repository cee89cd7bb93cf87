package bryggen.portal.shipments.api;

import bryggen.portal.shipments.ShipmentRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shipment in a list on the wire. */
public record ShipmentRowJson(
        String number, String order, Instant shippedAt, @Nullable String carrier, @Nullable String tracking) {

    static ShipmentRowJson of(ShipmentRow row) {
        return new ShipmentRowJson(row.number(), row.order(), row.shippedAt(), row.carrier(), row.tracking());
    }
}
