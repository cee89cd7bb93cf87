package bryggen.integration.checkout;

import bryggen.integration.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a session stands at the provider, in the provider's words translated.
 *
 * @param reference our number as the provider has it
 * @param amount what the session is about; absent where it cannot be read as money
 */
public record SessionReport(String session, @Nullable String reference, @Nullable Money amount, Standing standing) {

    public enum Standing {
        /** Nobody has paid yet. */
        OPEN,
        /** The payer is done, the money is on its way. */
        PROCESSING,
        PAID,
        /** The money did not come. */
        FAILED,
        /** It can be paid in no longer. */
        EXPIRED,
        /** The provider has no such session. */
        UNKNOWN
    }
}
