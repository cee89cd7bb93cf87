package bryggen.integration.holds;

import bryggen.integration.kernel.AccountNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that the ERP holds back until somebody decides. A hold that is lifted, there or by our release, is a deleted row
 * of its feed.
 *
 * @param key the ERP's key of this hold; an order may have several
 * @param order the ERP's number of the order
 * @param externalId the portal's number of it, where it has one
 * @param text why, in the ERP's words, for the supplier's people
 */
public record OrderHold(
        String key,
        String order,
        @Nullable String externalId,
        AccountNumber customer,
        Kind kind,
        String text,
        Instant since) {

    public enum Kind {
        /** The customer owes too much. */
        CREDIT,
        /** Somebody has to agree: a price, a quantity, a first order. */
        APPROVAL,
        /** Any other reason of the ERP's. */
        OTHER
    }
}
