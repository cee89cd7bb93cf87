package bryggen.integration.leads;

import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.RequestNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it stands in the ERP.
 *
 * @param key the ERP's opaque key
 * @param country ISO 3166-1 alpha-2; a lead without one is not handed out to partners
 * @param externalId the portal's number, where the portal brought it
 */
public record ErpLead(
        String key,
        String number,
        @Nullable RequestNumber externalId,
        String company,
        @Nullable String country,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        String title,
        @Nullable String text,
        @Nullable Money expected,
        Stage stage,
        Instant changedAt)
        implements Booked {

    public enum Stage {
        NEW,
        QUALIFIED,
        WON,
        LOST
    }
}
