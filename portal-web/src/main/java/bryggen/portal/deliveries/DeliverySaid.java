package bryggen.portal.deliveries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For others to hear, in the transaction that does it: somebody has written about a delivery.
 *
 * @param id of the comment
 * @param placedBy who placed the order
 * @param isSupplier the supplier's people have written
 */
public record DeliverySaid(
        String account,
        String number,
        long id,
        @Nullable UUID placedBy,
        boolean isSupplier,
        String who,
        String text,
        Instant at) {}
