package bryggen.portal.shipments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of shipments. */
public record ShipmentRow(
        String number,
        String account,
        String order,
        boolean orderKnown,
        Instant shippedAt,
        @Nullable String carrier,
        @Nullable String tracking,
        int parcels) {}
