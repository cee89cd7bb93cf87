package bryggen.portal.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists and pages show it.
 *
 * @param order its document, as {@code shipment} and {@code invoice} are; at most one of the three
 * @param answerBy until when the supplier is to answer; none while the clock stands (CE4)
 * @param warnAt when three quarters of that time are over
 * @param leftMinutes working minutes that were left when the clock stopped
 * @param cause what the supplier has found, and {@code remedy} what it does about it (CE7); empty until then
 */
public record CaseHead(
        String number,
        String account,
        CaseKind kind,
        CaseStatus status,
        Category category,
        Severity severity,
        Outcome wanted,
        String description,
        @Nullable String order,
        @Nullable String shipment,
        @Nullable String invoice,
        UUID openedBy,
        String openedName,
        Instant openedAt,
        @Nullable UUID owner,
        @Nullable String ownerName,
        @Nullable Instant answerBy,
        @Nullable Instant warnAt,
        long leftMinutes,
        @Nullable Instant answeredAt,
        boolean late,
        @Nullable Instant closedAt,
        String cause,
        String remedy,
        Instant changedAt) {

    /** The number of the document that it is about. */
    public @Nullable String about() {
        if (shipment != null) return shipment;
        return invoice != null ? invoice : order;
    }

    public boolean isOverdue(Instant now) {
        return answerBy != null && now.isAfter(answerBy);
    }

    public boolean isNear(Instant now) {
        return warnAt != null && answerBy != null && !now.isBefore(warnAt);
    }
}
