package bryggen.portal.leads;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead as lists and pages show it to one reader.
 *
 * @param account the partner that has it; empty for nobody, and to a partner that no longer has it
 * @param thread goes on to deal, quote, order and invoice; none for who no longer has it
 * @param past the reader's company no longer has it: only its own answer is told (LE15)
 */
public record LeadHead(
        String id,
        String number,
        String account,
        String owner,
        LeadStatus status,
        LeadOrigin origin,
        String company,
        @Nullable String organisationNumber,
        String country,
        String postalCode,
        String city,
        String productFamily,
        String need,
        @Nullable BigDecimal value,
        String currency,
        Instant enteredAt,
        @Nullable Instant offeredAt,
        @Nullable Instant answerBy,
        @Nullable Stage stage,
        String nextStep,
        @Nullable BigDecimal expected,
        @Nullable LocalDate closeDate,
        String nextActivity,
        @Nullable Instant nextActivityAt,
        Instant changedAt,
        boolean past,
        @Nullable String thread) {}
