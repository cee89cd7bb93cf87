package bryggen.portal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * IS11: when a product that is ordered again and again is due. Everything is counted in whole days of the calendar; a day
 * counts once, however many orders were placed on it.
 *
 * <p>A product is regular when it was ordered on at least three days, none of them more than 365 days ago. Its rhythm is
 * the median of the days between them; where two stand in the middle, their mean, half a day upwards. It is due when one
 * rhythm has passed since the last of those days, and as long as no more than three have. <i>Ordered on the 1st, 15th and
 * 29th of October and the 13th of November: 14, 14 and 15 days lie between, the rhythm is 14, and it is due from the 27th of
 * November to the 25th of December.</i>
 *
 * @param rhythm in days
 * @param last on which day it was ordered last
 * @param over so many days ago it was time; nothing on the first day
 */
public record Reorder(int rhythm, LocalDate last, int over) {
    /** So many days are looked back. */
    static final int LOOKED_BACK = 365;

    /** Ordered on fewer days, it is not regular. */
    static final int LEAST = 3;

    private static final int NO_LONGER = 3;

    /**
     * Empty when it is not due.
     *
     * @param ordered the days on which it was ordered, in any order
     */
    public static Optional<Reorder> of(Collection<LocalDate> ordered, LocalDate today) {
        var first = today.minusDays(LOOKED_BACK);
        var days = ordered.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(today))
                .distinct()
                .sorted()
                .toList();
        if (days.size() < LEAST) return Optional.empty();
        int rhythm = median(IntStream.range(1, days.size())
                .map(i -> between(days.get(i - 1), days.get(i)))
                .sorted()
                .toArray());
        var last = days.get(days.size() - 1);
        int past = between(last, today);
        return past < rhythm || past > NO_LONGER * rhythm
                ? Optional.empty()
                : Optional.of(new Reorder(rhythm, last, past - rhythm));
    }

    private static int median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2;
    }

    private static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
