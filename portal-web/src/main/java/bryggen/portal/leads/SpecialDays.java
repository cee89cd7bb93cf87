package bryggen.portal.leads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * LE11: an office's own closed and half days besides the public holidays, one a line: {@code 12-24 closed},
 * {@code 12-31 12:00}, {@code easter-4 12:00} (the Wednesday before Easter until noon).
 */
public final class SpecialDays {
    private static final Pattern LINE =
            Pattern.compile("(easter([+-]\\d{1,2})?|\\d\\d-\\d\\d)\\s+(closed|\\d\\d:\\d\\d)");
    private static final int MOST = 60;

    private final List<Day> days;

    /** @param ends none: closed all day */
    private record Day(Optional<MonthDay> fixed, int fromEaster, Optional<LocalTime> ends) {
        boolean is(LocalDate date) {
            return fixed.map(day -> day.equals(MonthDay.from(date)))
                    .orElseGet(() -> easter(date.getYear()).plusDays(fromEaster).equals(date));
        }
    }

    private SpecialDays(List<Day> days) {
        this.days = days;
    }

    /** @throws LeadRefusal.Faulty 422 naming the line that is no such day */
    public static SpecialDays of(String lines) {
        var days = new ArrayList<Day>();
        for (var line :
                lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) days.add(read(line));
        if (days.size() > MOST) throw LeadRefusal.Faulty.at("/specialDays", "bad-special-day", days.size());
        return new SpecialDays(days);
    }

    private static Day read(String line) {
        var found = LINE.matcher(line.toLowerCase(Locale.ROOT));
        if (!found.matches()) throw LeadRefusal.Faulty.at("/specialDays", "bad-special-day", line);
        try {
            boolean easter = found.group(1).startsWith("easter");
            return new Day(
                    easter ? Optional.empty() : Optional.of(MonthDay.parse("--" + found.group(1))),
                    found.group(2) == null ? 0 : Integer.parseInt(found.group(2)),
                    found.group(3).equals("closed") ? Optional.empty() : Optional.of(LocalTime.parse(found.group(3))));
        } catch (DateTimeException e) {
            throw LeadRefusal.Faulty.at("/specialDays", "bad-special-day", line);
        }
    }

    /** Until when that day is worked, where it is a special one: midnight for not at all. */
    Optional<LocalTime> ends(LocalDate date) {
        return days.stream().filter(day -> day.is(date)).findFirst().map(day -> day.ends.orElse(LocalTime.MIN));
    }

    /** Easter Sunday of the western churches (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - ((b - (b + 8) / 25 + 1) / 3) + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - (c % 4)) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
