package bryggen.portal.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For others to hear, in the transaction that finds it: these lines will miss their first promise (DL8, DL10). */
public record PromisesAtRisk(List<AtRisk> lines) {
    /**
     * @param placedBy the person, or the customer's system
     * @param first the first promise
     * @param day the new day; none where nobody knows one
     */
    public record AtRisk(
            String account,
            String number,
            @Nullable UUID placedBy,
            String product,
            LocalDate first,
            @Nullable LocalDate day,
            Cause cause) {}
}
