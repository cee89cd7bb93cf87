package bryggen.portal.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year, which begins and ends at midnight in the supplier's zone. */
public record Quarter(int year, int number) {
    private static final Pattern FORM = Pattern.compile("(20\\d{2})Q([1-4])");

    /** As in addresses: {@code 2026Q4}. */
    public static Optional<Quarter> of(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    public static Quarter at(Instant moment, ZoneId zone) {
        var day = moment.atZone(zone).toLocalDate();
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public Quarter before() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public Period period(ZoneId zone) {
        var first = LocalDate.of(year, number * 3 - 2, 1);
        return Period.of(first, first.plusMonths(3), zone);
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
