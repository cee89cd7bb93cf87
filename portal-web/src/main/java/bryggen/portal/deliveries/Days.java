package bryggen.portal.deliveries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period, its first and last day included. */
public record Days(LocalDate from, LocalDate to) {
    private static final int USUAL = 90;
    private static final int LONGEST = 3 * 366;

    /** As an address asks: the last ninety days where it does not, three years at most, never the wrong way round. */
    public static Days asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var end = to == null ? today : to;
        var begin = from == null ? end.minusDays(USUAL - 1L) : from;
        if (begin.isAfter(end)) return new Days(end, end);
        return new Days(begin.isBefore(end.minusDays(LONGEST)) ? end.minusDays(LONGEST) : begin, end);
    }
}
