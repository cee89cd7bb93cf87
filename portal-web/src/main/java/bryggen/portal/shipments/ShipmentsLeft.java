package bryggen.portal.shipments;

import java.time.Instant;
import java.util.List;

/** For others to hear, in the transaction that brings them: goods have left the warehouse. */
public record ShipmentsLeft(List<Left> shipments) {
    /** @param order our number, or the ERP's of an order that was born there */
    public record Left(String account, String number, String order, String carrier, Instant at) {}
}
