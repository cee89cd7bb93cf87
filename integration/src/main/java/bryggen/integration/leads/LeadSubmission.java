package bryggen.integration.leads;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A prospect that the portal has and the ERP is to know. {@code number} is the idempotency key on every hop; the same number
 * again brings the lead up to date.
 *
 * @param company who it is about
 * @param title what they want, in one line
 */
public record LeadSubmission(
        RequestNumber number,
        String company,
        @Nullable String organisationNumber,
        @Nullable String country,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        String title,
        @Nullable String text,
        @Nullable Money expected) {}
