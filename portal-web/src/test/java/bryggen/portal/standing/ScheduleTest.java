package bryggen.portal.standing;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.standing.Placing.Plan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The calendar of a standing order")
class ScheduleTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
    private static final LocalDate MONDAY_OF_HOLIDAY = LocalDate.parse("2027-05-17");
    private static final DispatchDays DAYS =
            new DispatchDays(MONDAY_OF_HOLIDAY::equals, null, 0, ZoneId.of("Europe/Oslo"));

    @Test
    void ST2_every_second_week_on_its_weekday_counted_from_the_first() {
        var schedule = weekly(2, 3, "2026-11-22", null);
        assertThat(dates(schedule, SUNDAY)).containsExactly("2026-11-25", "2026-12-09", "2026-12-23");
        assertThat(dates(schedule, day("2026-11-26"))).startsWith("2026-12-09");
        assertThat(dates(schedule, day("2026-12-09"))).startsWith("2026-12-09");
    }

    @Test
    void ST2_a_month_that_is_shorter_has_its_last_day_instead() {
        var schedule = monthly(1, 31, "2027-01-01", null);
        assertThat(dates(schedule, day("2027-01-01"))).containsExactly("2027-01-31", "2027-02-28", "2027-03-31");
    }

    @Test
    void ST2_every_third_month_counted_from_the_first_that_is_not_before_its_beginning() {
        var schedule = monthly(3, 10, "2026-11-22", null);
        assertThat(dates(schedule, SUNDAY)).containsExactly("2026-12-10", "2027-03-10", "2027-06-10");
        assertThat(dates(schedule, day("2026-12-11"))).startsWith("2027-03-10");
        assertThat(dates(schedule, day("2027-03-09"))).startsWith("2027-03-10");
    }

    @Test
    void ST2_there_is_no_date_after_its_end() {
        var schedule = weekly(1, 1, "2026-11-22", "2026-11-30");
        assertThat(dates(schedule, SUNDAY)).containsExactly("2026-11-23", "2026-11-30");
        assertThat(schedule.after(day("2026-11-30"))).isEmpty();
    }

    @Test
    void ST3_a_weekend_is_placed_on_monday_and_the_calendar_does_not_move() {
        assertThat(Schedule.workingDay(day("2026-11-21"), DAYS)).isEqualTo("2026-11-23");
        assertThat(Schedule.workingDay(SUNDAY, DAYS)).isEqualTo("2026-11-23");
        assertThat(Schedule.workingDay(day("2026-11-23"), DAYS)).isEqualTo("2026-11-23");
        var plan = Plan.of(weekly(1, 7, "2026-11-01", null), SUNDAY, day("2026-11-23"), DAYS);
        assertThat(plan.place()).contains(SUNDAY);
        assertThat(plan.next()).contains(day("2026-11-29"));
        assertThat(Plan.of(weekly(1, 7, "2026-11-01", null), SUNDAY, SUNDAY, DAYS)
                        .place())
                .isEmpty();
    }

    @Test
    void ST3_a_public_holiday_is_placed_on_the_day_after() {
        var sunday = MONDAY_OF_HOLIDAY.minusDays(1);
        for (var due : List.of(sunday, MONDAY_OF_HOLIDAY))
            assertThat(Schedule.workingDay(due, DAYS)).isEqualTo("2027-05-18");
        var sundays = weekly(1, 7, "2027-05-01", null);
        assertThat(Plan.of(sundays, sunday, MONDAY_OF_HOLIDAY, DAYS).place()).isEmpty();
        assertThat(Plan.of(sundays, sunday, day("2027-05-18"), DAYS).place()).contains(sunday);
    }

    @Test
    void ST6_after_an_outage_only_the_latest_date_is_made_up_for() {
        var plan = Plan.of(weekly(1, 1, "2026-10-05", null), day("2026-10-05"), day("2026-11-04"), DAYS);
        assertThat(plan.place()).contains(day("2026-11-02"));
        assertThat(plan.missed())
                .containsExactly(day("2026-10-05"), day("2026-10-12"), day("2026-10-19"), day("2026-10-26"));
        assertThat(plan.next()).contains(day("2026-11-09"));
    }

    @Test
    void ST6_not_even_that_when_it_is_more_than_seven_days_old() {
        var monthly = monthly(1, 1, "2026-10-01", null);
        assertThat(Plan.of(monthly, day("2026-10-01"), day("2026-10-08"), DAYS).place())
                .contains(day("2026-10-01"));
        var late = Plan.of(monthly, day("2026-10-01"), day("2026-10-09"), DAYS);
        assertThat(late.place()).isEmpty();
        assertThat(late.missed()).containsExactly(day("2026-10-01"));
        assertThat(late.next()).contains(day("2026-11-01"));
    }

    private static Schedule weekly(int every, int day, String starts, String ends) {
        return new Schedule(Schedule.Unit.WEEK, every, day, day(starts), ends == null ? null : day(ends));
    }

    private static Schedule monthly(int every, int day, String starts, String ends) {
        return new Schedule(Schedule.Unit.MONTH, every, day, day(starts), ends == null ? null : day(ends));
    }

    private static List<String> dates(Schedule schedule, LocalDate from) {
        return schedule.next(from, 3).stream().map(LocalDate::toString).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
