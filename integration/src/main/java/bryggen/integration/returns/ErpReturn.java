package bryggen.integration.returns;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return as it stands in the ERP.
 *
 * @param key the ERP's opaque key
 * @param number the ERP's number as people say it: what belongs on the parcel
 * @param externalId the portal's number
 * @param order the ERP's number of the order
 */
public record ErpReturn(
        String key,
        String number,
        @Nullable RequestNumber externalId,
        AccountNumber customer,
        String order,
        State state,
        List<Line> lines,
        Instant changedAt)
        implements Booked {

    public enum State {
        /** The ERP has it and has not said yes yet. */
        REQUESTED,
        /** The goods may be sent back. */
        ACCEPTED,
        /** They are back. */
        RECEIVED,
        /** The credit note is made. */
        CREDITED,
        REFUSED
    }

    public record Line(int orderLine, Sku sku, BigDecimal quantity) {}
}
