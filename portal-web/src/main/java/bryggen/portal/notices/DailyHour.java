package bryggen.portal.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** NT8: the hours of the day at which a daily mail can go, by the supplier's clock on the wall. */
final class DailyHour {
    /** For who has chosen none. */
    static final int USUAL = 7;

    private DailyHour() {}

    /** For each hour 0 to 23 the next time it strikes after this moment. A hour that a spring night leaves out strikes with the next one. */
    static List<Instant> next(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return IntStream.range(0, 24)
                .mapToObj(hour -> {
                    var at = today.atTime(hour, 0).atZone(zone).toInstant();
                    return at.isAfter(now)
                            ? at
                            : today.plusDays(1).atTime(hour, 0).atZone(zone).toInstant();
                })
                .toList();
    }
}
