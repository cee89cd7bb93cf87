package bryggen.portal.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered again and again (ST1).
 *
 * @param due its next date; none when there is no more
 * @param pausedBecause why it paused itself (ST8)
 */
public record StandingOrder(
        UUID id,
        String account,
        UUID person,
        String personName,
        String name,
        Schedule schedule,
        Facts facts,
        @Nullable Instant pausedAt,
        @Nullable String pausedBecause,
        @Nullable Instant endedAt,
        @Nullable LocalDate due,
        int failures) {

    /** What is said beside the lines, as of an order. */
    public record Facts(
            @Nullable String purchaseOrder,
            @Nullable String costReference,
            @Nullable String shipTo,
            @Nullable String comment) {}

    public record Line(String sku, BigDecimal quantity) {}

    /** What became of a date (ST4). */
    public record Run(LocalDate due, Outcome outcome, @Nullable String order, String words, Instant at) {}

    public enum Outcome {
        PLACED,
        FAILED,
        SKIPPED,
        MISSED
    }

    /** With its lines and what became of its dates, the latest first. */
    public record Sheet(StandingOrder order, List<Line> lines, List<Run> runs) {}

    public boolean isRunning() {
        return endedAt == null && pausedAt == null && due != null;
    }

    public boolean isOver() {
        return endedAt != null || (due == null && pausedAt == null);
    }

    boolean isOf(UUID somebody) {
        return person.equals(somebody);
    }
}
