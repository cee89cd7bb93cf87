package bryggen.portal.deliveries;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that has not left whole, with what was promised of it.
 *
 * @param rest what has not left
 * @param first its first promise
 * @param current the day that the ERP names now
 */
record OpenLine(
        UUID order,
        int line,
        String account,
        String number,
        String sku,
        String name,
        @Nullable UUID placedBy,
        BigDecimal rest,
        LocalDate first,
        @Nullable LocalDate current,
        Instant placedAt) {

    /** Its day as it stands: the ERP's where it names one, else the first. */
    LocalDate due() {
        return current == null ? first : current;
    }
}
