package bryggen.portal.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static Office office(String country, String special) {
        return new Office(country, LocalTime.of(8, 0), LocalTime.of(16, 0), special);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OSLO).toInstant();
    }

    /** Easter Sunday 2027 is 28 March: Maundy Thursday is a working day in Sweden only. */
    @ParameterizedTest(name = "LE11 in {0} the hour from 15:59 on the Wednesday before Easter ends {1}")
    @CsvSource({"NO, 2027-03-30T08:59", "SE, 2027-03-25T08:59", "DK, 2027-03-30T08:59"})
    void LE11_the_minute_before_easter(String country, String end) {
        assertThat(office(country, "").workingTime().after(at("2027-03-24T15:59"), Duration.ofHours(1)))
                .isEqualTo(at(end));
    }

    @Test
    void LE11_half_days_are_a_setting() {
        var half = office("NO", "easter-4 12:00").workingTime();
        assertThat(half.after(at("2027-03-24T11:30"), Duration.ofHours(1))).isEqualTo(at("2027-03-30T08:30"));
        assertThat(half.after(at("2027-03-24T15:59"), Duration.ofHours(1))).isEqualTo(at("2027-03-30T09:00"));
        assertThat(office("NO", "easter-4 closed").workingTime().after(at("2027-03-24T08:00"), Duration.ofHours(1)))
                .isEqualTo(at("2027-03-30T09:00"));
    }

    @ParameterizedTest(name = "LE11 {1} is a holiday in {0}: {2}")
    @CsvSource({
        "NO, 2027-05-17, true",
        "SE, 2027-05-17, false",
        "DK, 2027-05-17, true",
        "NO, 2027-01-06, false",
        "SE, 2027-01-06, true",
        "SE, 2027-06-25, true",
        "NO, 2027-06-25, false",
        "DK, 2023-05-05, true",
        "DK, 2024-04-26, false",
        "NO, 2026-12-25, true"
    })
    void LE11_holidays_differ(String country, String day, boolean holiday) {
        assertThat(Holidays.are(country, java.time.LocalDate.parse(day))).isEqualTo(holiday);
    }

    @Test
    void LE11_nights_week_ends_and_the_change_of_the_clock_do_not_count() {
        var work = office("NO", "").workingTime();
        assertThat(work.after(at("2026-11-20T15:00"), Duration.ofHours(8))).isEqualTo(at("2026-11-23T15:00"));
        assertThat(work.after(at("2026-11-21T03:00"), Duration.ofHours(8))).isEqualTo(at("2026-11-23T16:00"));
        // the night to 28 March 2027 has 23 hours
        assertThat(work.after(at("2027-03-24T16:00"), Duration.ofMinutes(1))).isEqualTo(at("2027-03-30T08:01"));
        assertThat(work.between(at("2026-11-20T15:00"), at("2026-11-23T09:30"))).isEqualTo(Duration.ofMinutes(150));
    }

    @ParameterizedTest(name = "LE11 \"{0}\" is no special day")
    @CsvSource({"13-40 closed", "12-24", "easter-4 25:00", "never"})
    void LE11_what_is_no_special_day_is_refused(String line) {
        assertThatThrownBy(() -> office("NO", line)).isInstanceOf(LeadRefusal.Faulty.class);
    }

    @Test
    void LE11_an_office_opens_before_it_closes() {
        assertThatThrownBy(() -> new Office("NO", LocalTime.NOON, LocalTime.NOON, ""))
                .isInstanceOf(LeadRefusal.Faulty.class);
        assertThatThrownBy(() -> new Office("DE", LocalTime.of(8, 0), LocalTime.NOON, ""))
                .isInstanceOf(LeadRefusal.Faulty.class);
    }

    @Test
    void LE11_easter_is_found_for_centuries() {
        assertThat(SpecialDays.easter(2027)).isEqualTo("2027-03-28");
        assertThat(SpecialDays.easter(2038)).isEqualTo("2038-04-25");
        assertThat(SpecialDays.easter(1818)).isEqualTo("1818-03-22");
    }
}
