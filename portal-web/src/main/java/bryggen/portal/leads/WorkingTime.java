package bryggen.portal.leads;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * LE11: counts working time only. A day is worked from the opening hour until its own end; nights, week-ends and
 * holidays do not count, nor do the hours that a change of the clock takes or gives at night.
 *
 * @param ends until when a day is worked; empty for a day off
 */
record WorkingTime(ZoneId zone, LocalTime opens, Function<LocalDate, Optional<LocalTime>> ends) {
    private static final int LONGEST = 4_000;

    /** The moment at which so much working time has passed since {@code from}. */
    Instant after(Instant from, Duration working) {
        var left = working;
        var day = from.atZone(zone).toLocalDate();
        for (int days = 0; days < LONGEST; days++, day = day.plusDays(1)) {
            var end = end(day);
            if (end.isEmpty()) continue;
            var begin = later(begin(day), from);
            var worked = Duration.between(begin, end.get());
            if (worked.isNegative() || worked.isZero()) continue;
            if (worked.compareTo(left) >= 0) return begin.plus(left);
            left = left.minus(worked);
        }
        throw new IllegalStateException("no working day in ten years");
    }

    /** How much working time lies between two moments; nothing when the second is not later. */
    Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            var end = end(day);
            if (end.isEmpty()) continue;
            var worked = Duration.between(later(begin(day), from), earlier(end.get(), to));
            if (!worked.isNegative()) sum = sum.plus(worked);
        }
        return sum;
    }

    private Instant begin(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Optional<Instant> end(LocalDate day) {
        return ends.apply(day).map(time -> day.atTime(time).atZone(zone).toInstant());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
