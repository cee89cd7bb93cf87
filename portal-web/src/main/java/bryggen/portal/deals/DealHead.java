package bryggen.portal.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as lists and pages show it to who may see it.
 *
 * @param thread goes on to quote, order and invoice
 * @param automatic approved by its value, without a person
 * @param since the first day of its protection, {@code until} the last one; no end while it waits
 * @param became what it was converted into
 * @param wish the day until which an extension is asked for, while that waits
 */
public record DealHead(
        String id,
        String number,
        UUID thread,
        @Nullable String lead,
        String account,
        String owner,
        DealStatus status,
        DealFacts facts,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        String decidedBy,
        boolean automatic,
        String reason,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean warned,
        String became,
        Instant changedAt,
        @Nullable LocalDate wish) {}
