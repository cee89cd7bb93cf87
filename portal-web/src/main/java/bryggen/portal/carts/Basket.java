package bryggen.portal.carts;

import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Consent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as it is shown: its edition, its lines' ids in the order of the assessment's lines, and what the rules say.
 *
 * @param consent what the company's own rules say of it (orders, OR19)
 * @param removedSku the product that was taken out last and can be put back (CT4)
 */
public record Basket(
        long edition,
        List<String> lineIds,
        Facts facts,
        Assessment assessment,
        Consent.Answer consent,
        @Nullable String removedSku) {

    public boolean isEmpty() {
        return lineIds.isEmpty();
    }
}
