package bryggen.portal.leads;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** One of the supplier's offices: its country's holidays, its hours on weekdays, its own special days (LE11). */
public record Office(String country, LocalTime opens, LocalTime closes, String specialDays) {
    private static final Map<String, ZoneId> ZONES = Map.of(
            "NO", ZoneId.of("Europe/Oslo"),
            "SE", ZoneId.of("Europe/Stockholm"),
            "DK", ZoneId.of("Europe/Copenhagen"));

    /** @throws LeadRefusal.Faulty 422 for another country, hours that are none, a special day that is none */
    public Office {
        if (!ZONES.containsKey(country)) throw LeadRefusal.Faulty.at("/country", "unknown-country");
        if (!opens.isBefore(closes)) throw LeadRefusal.Faulty.at("/hours", "bad-working-hours");
        SpecialDays.of(specialDays);
    }

    public ZoneId zone() {
        return ZONES.getOrDefault(country, ZoneId.of("Europe/Oslo"));
    }

    /** LE11: the moment at which so much of its working time has passed since then. */
    public Instant after(Instant from, Duration working) {
        return workingTime().after(from, working);
    }

    /** LE11: how much of its working time lies between two moments. */
    public Duration between(Instant from, Instant to) {
        return workingTime().between(from, to);
    }

    WorkingTime workingTime() {
        var special = SpecialDays.of(specialDays);
        return new WorkingTime(zone(), opens, day -> closes(day, special));
    }

    private Optional<LocalTime> closes(LocalDate day, SpecialDays special) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) return Optional.empty();
        if (Holidays.are(country, day)) return Optional.empty();
        var ends = special.ends(day).orElse(closes);
        return ends.isAfter(opens) ? Optional.of(ends.isBefore(closes) ? ends : closes) : Optional.empty();
    }
}
