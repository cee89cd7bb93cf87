package bryggen.portal.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days from the first on until before the last one, and the moments at which these begin. */
public record Period(LocalDate first, LocalDate end, Instant from, Instant until) {
    static Period of(LocalDate first, LocalDate end, ZoneId zone) {
        return new Period(
                first,
                end,
                first.atStartOfDay(zone).toInstant(),
                end.atStartOfDay(zone).toInstant());
    }

    /** The twelve months that end with this day. */
    static Period yearUntil(LocalDate day, ZoneId zone) {
        return of(day.plusDays(1).minusYears(1), day.plusDays(1), zone);
    }
}
