package bryggen.portal.catalogue;

import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * On which days the supplier's warehouse sends goods (CA26).
 *
 * @param closed public holidays; weekends are closed anyway
 * @param cutOff until when an order goes out as if placed early that day; none: all day long
 * @param handling working days from the order to the gate
 */
public record DispatchDays(Predicate<LocalDate> closed, @Nullable LocalTime cutOff, int handling, ZoneId zone) {
    private static final Map<String, HolidayCalendar> CALENDARS =
            Map.of("NO", HolidayCalendar.NORWAY, "SE", HolidayCalendar.SWEDEN, "DK", HolidayCalendar.DENMARK);
    private static final DispatchDays OF_THIS_PROCESS = of(Settings.current());

    /** Those of this installation. */
    public static DispatchDays current() {
        return OF_THIS_PROCESS;
    }

    static DispatchDays of(Settings settings) {
        return new DispatchDays(
                holidays(settings.get(Setting.DISPATCH_COUNTRY)),
                settings.find(Setting.DISPATCH_CUT_OFF).map(LocalTime::parse).orElse(null),
                Integer.parseInt(settings.get(Setting.DISPATCH_DAYS)),
                settings.zone());
    }

    private static Predicate<LocalDate> holidays(String country) {
        return Optional.ofNullable(CALENDARS.get(country))
                .map(calendar -> HolidayManager.getInstance(ManagerParameters.create(calendar)))
                .<Predicate<LocalDate>>map(known -> known::isHoliday)
                .orElse(day -> false);
    }

    /** The day at the warehouse. */
    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** Whether what is to leave today should have left by now. */
    public boolean isPastCutOff(Instant now) {
        return cutOff != null && !now.atZone(zone).toLocalTime().isBefore(cutOff);
    }

    /** From which day on is counted for what is ordered now. */
    LocalDate begin(Instant now) {
        var today = today(now);
        return isOpen(today) && isPastCutOff(now) ? after(today, 1) : today;
    }

    public boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !closed.test(day);
    }

    /** So many working days later; none: the day itself, or the first open one after it. */
    public LocalDate after(LocalDate date, int days) {
        var day = date;
        for (int left = days; left > 0; left -= isOpen(day) ? 1 : 0) day = day.plusDays(1);
        while (!isOpen(day)) day = day.plusDays(1);
        return day;
    }

    /** The last day on which goods can leave to arrive on a day after so many working days on the road. */
    public LocalDate before(LocalDate date, int days) {
        var day = date;
        for (int left = days; left > 0; left -= isOpen(day) ? 1 : 0) day = day.minusDays(1);
        while (!isOpen(day)) day = day.minusDays(1);
        return day;
    }
}
