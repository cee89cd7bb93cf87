package bryggen.portal.leads;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The public holidays of the countries where the supplier has offices, as the library knows them. */
final class Holidays {
    private static final Map<String, HolidayCalendar> CALENDARS =
            Map.of("NO", HolidayCalendar.NORWAY, "SE", HolidayCalendar.SWEDEN, "DK", HolidayCalendar.DENMARK);
    private static final Map<String, HolidayManager> MANAGERS = new ConcurrentHashMap<>();

    private Holidays() {}

    static boolean are(String country, LocalDate day) {
        return manager(country).isHoliday(day);
    }

    private static HolidayManager manager(String country) {
        return MANAGERS.computeIfAbsent(country, code -> {
            var calendar = CALENDARS.get(code);
            if (calendar == null) throw new IllegalArgumentException("no calendar for " + code);
            return HolidayManager.getInstance(ManagerParameters.create(calendar));
        });
    }
}
