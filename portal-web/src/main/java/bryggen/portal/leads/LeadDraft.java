package bryggen.portal.leads;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A lead as somebody wrote it down, nothing checked yet.
 *
 * @param value what it may be worth, in {@code currency}; without one in the country's
 * @param source the key under which another system knows it (LE19)
 */
public record LeadDraft(
        @Nullable String company,
        @Nullable String organisationNumber,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String productFamily,
        @Nullable String need,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String source) {}
