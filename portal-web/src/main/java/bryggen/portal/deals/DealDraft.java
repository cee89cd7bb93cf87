package bryggen.portal.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal as somebody wrote it down, nothing checked yet.
 *
 * @param value what it is worth, in {@code currency}; without one in the country's
 * @param closeDate when it may be won
 */
public record DealDraft(
        @Nullable String company,
        @Nullable String organisationNumber,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String productFamily,
        @Nullable String project,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable LocalDate closeDate) {}
