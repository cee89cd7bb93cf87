package bryggen.portal.leads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the weighing sees it.
 *
 * @param level 1 to 3
 * @param capacity how many leads it can have at a time
 * @param open how many it has: offered and accepted ones
 * @param answered offers answered in time in the last half year
 * @param missed offers whose clock ended
 * @param lastOffer when it was asked last
 */
public record Candidate(
        String account,
        boolean active,
        int level,
        int capacity,
        int open,
        int answered,
        int missed,
        @Nullable Instant lastOffer,
        List<Territory> territories) {

    /** The same with one more lead, asked just now. */
    Candidate withOneMore(Instant now) {
        return new Candidate(account, active, level, capacity, open + 1, answered, missed, now, territories);
    }
}
