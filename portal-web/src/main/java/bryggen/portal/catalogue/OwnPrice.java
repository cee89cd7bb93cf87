package bryggen.portal.catalogue;

import bryggen.integration.kernel.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one unit costs this company, where that comes from (CA5) and when it was true.
 *
 * @param reference the ERP's name of the price list or agreement
 */
public record OwnPrice(
        UnitPrice unit,
        Source source,
        String reference,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant asOf) {

    /** The words of the contract. */
    public enum Source {
        AGREEMENT,
        LIST,
        ERP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
