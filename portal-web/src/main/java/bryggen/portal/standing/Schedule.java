package bryggen.portal.standing;

import bryggen.portal.catalogue.DispatchDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ST2: the dates of a standing order.
 *
 * @param day of the week 1 (Monday) to 7, of the month 1 to 31
 * @param ends the last day on which there can be a date; none without an end
 */
public record Schedule(Unit unit, int every, int day, LocalDate starts, @Nullable LocalDate ends) {
    public static final int MOST_BETWEEN = 24;

    public enum Unit {
        WEEK,
        MONTH
    }

    /** The first date on or after a day; empty when it ends before. */
    public Optional<LocalDate> from(LocalDate day) {
        var date = unit == Unit.WEEK ? week(day) : month(day);
        return ends != null && date.isAfter(ends) ? Optional.empty() : Optional.of(date);
    }

    public Optional<LocalDate> after(LocalDate date) {
        return from(date.plusDays(1));
    }

    /** The dates from a day on, as many as are asked for or as there are. */
    public List<LocalDate> next(LocalDate day, int most) {
        var dates = new ArrayList<LocalDate>();
        for (var date = from(day); date.isPresent() && dates.size() < most; date = after(date.get()))
            dates.add(date.get());
        return dates;
    }

    /** ST6: the latest date that is not after a day. */
    Optional<LocalDate> latest(LocalDate first, LocalDate day) {
        Optional<LocalDate> found = Optional.empty();
        for (var date = Optional.of(first); date.isPresent() && !date.get().isAfter(day); date = after(date.get()))
            found = date;
        return found;
    }

    /** ST3: the day itself, or the next one on which the warehouse works. */
    public static LocalDate workingDay(LocalDate date, DispatchDays days) {
        return days.after(date, 0);
    }

    private LocalDate week(LocalDate wanted) {
        var anchor = starts.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(Math.min(day, 7))));
        if (!wanted.isAfter(anchor)) return anchor;
        long days = ChronoUnit.DAYS.between(anchor, wanted);
        long step = 7L * every;
        return anchor.plusDays((days + step - 1) / step * step);
    }

    private LocalDate month(LocalDate wanted) {
        var first = YearMonth.from(starts);
        if (of(first).isBefore(starts)) first = first.plusMonths(1);
        long months = Math.max(0, ChronoUnit.MONTHS.between(first, YearMonth.from(wanted)));
        var month = first.plusMonths(months / every * every);
        while (of(month).isBefore(wanted)) month = month.plusMonths(every);
        return of(month);
    }

    private LocalDate of(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
