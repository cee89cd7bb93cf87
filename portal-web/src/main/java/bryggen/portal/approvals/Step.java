package bryggen.portal.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One approval that an order needs, and why.
 *
 * @param place its number within the order, from 0
 * @param approver whom the rule names; none: any approver
 * @param done by whom it was approved; none while it is open
 */
public record Step(int place, int level, @Nullable UUID approver, Terms why, @Nullable Done done) {

    public record Done(UUID by, String name, Instant at) {}

    boolean isOpen() {
        return done == null;
    }

    boolean isDoneBy(UUID person) {
        return done != null && done.by().equals(person);
    }
}
