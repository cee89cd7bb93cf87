package bryggen.portal.leads;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A lead whose words have passed every check of {@link EntryCheck}, in their stored form. */
public record NewLead(
        String company,
        @Nullable String organisationNumber,
        String country,
        String postalCode,
        String city,
        String contact,
        @Nullable String email,
        @Nullable String phone,
        String productFamily,
        String need,
        @Nullable BigDecimal value,
        String currency,
        @Nullable String source) {}
