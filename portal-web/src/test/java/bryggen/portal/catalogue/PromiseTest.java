package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Sku;
import bryggen.integration.stock.StockLevel;
import bryggen.integration.stock.StockLevel.Inbound;
import bryggen.portal.catalogue.Promise.Confidence;
import bryggen.portal.platform.Settings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In a week of December 2026: the 3rd is a Thursday, the 5th a Saturday, the 7th a Monday. */
@DisplayName("When a wanted quantity can have left")
class PromiseTest {
    private static final String THURSDAY = "2026-12-03";
    private static final String SATURDAY = "2026-12-05";
    private static final DispatchDays EVERY_WEEKDAY = new DispatchDays(day -> false, null, 0, ZoneOffset.UTC);

    @Test
    void ca26_what_is_asked_before_the_cut_off_leaves_the_same_day_and_at_the_hour_itself_the_next() {
        assertThat(asked("2026-12-16T12:59:59Z", 0).date()).contains(LocalDate.parse("2026-12-16"));
        assertThat(asked("2026-12-16T13:00:00Z", 0).date()).contains(LocalDate.parse("2026-12-17"));
    }

    @Test
    void ca26_christmas_and_the_weekend_behind_it_are_no_working_days() {
        assertThat(asked("2026-12-24T14:00:00Z", 0).date()).contains(LocalDate.parse("2026-12-28"));
        assertThat(asked("2026-12-25T08:00:00Z", 0).date()).contains(LocalDate.parse("2026-12-28"));
    }

    @Test
    void ca12_the_warehouse_needs_its_days() {
        assertThat(asked("2026-12-16T08:00:00Z", 1).date()).contains(LocalDate.parse("2026-12-17"));
        assertThat(asked("2026-12-18T08:00:00Z", 1).date()).contains(LocalDate.parse("2026-12-21"));
    }

    @Test
    void ca26_the_same_question_gets_the_same_answer() {
        var stock = stock("20", in("2026-12-04", "100"));
        assertThat(promise("60", stock, 20, THURSDAY)).isEqualTo(promise("60", stock, 20, THURSDAY));
    }

    @Test
    void ca26_what_has_to_arrive_on_a_day_leaves_so_many_working_days_before() {
        assertThat(EVERY_WEEKDAY.before(LocalDate.parse("2026-12-07"), 2)).isEqualTo("2026-12-03");
    }

    @Test
    void ca12_what_is_free_leaves_today() {
        var promise = promise("10", stock("50"), null, THURSDAY);
        assertThat(promise.date()).contains(LocalDate.parse(THURSDAY));
        assertThat(promise.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(steps(promise)).containsExactly("stock 10 until 2026-12-03");
    }

    @Test
    void ca12_what_is_free_on_a_weekend_leaves_on_monday() {
        assertThat(promise("10", stock("50"), null, SATURDAY).date()).contains(LocalDate.parse("2026-12-07"));
    }

    @Test
    void ca12_all_warehouses_together_serve_the_quantity_the_best_filled_first() {
        var promise = promise("60", warehouses("20", "50"), null, THURSDAY);
        assertThat(steps(promise)).containsExactly("stock 50 until 2026-12-03", "stock 10 until 2026-12-03");
    }

    @Test
    void ca13_what_comes_in_leaves_on_the_working_day_after_its_arrival() {
        var promise = promise("60", stock("20", in("2026-12-04", "100")), null, THURSDAY);
        assertThat(steps(promise)).containsExactly("stock 20 until 2026-12-03", "inbound 40 until 2026-12-07");
        assertThat(promise.date()).contains(LocalDate.parse("2026-12-07"));
        assertThat(promise.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void ca13_arrivals_serve_in_their_order_whatever_the_order_in_which_the_erp_names_them() {
        var promise = promise("30", stock("0", in("2026-12-10", "20"), in("2026-12-08", "20")), null, THURSDAY);
        assertThat(steps(promise)).containsExactly("inbound 20 until 2026-12-09", "inbound 10 until 2026-12-11");
    }

    @Test
    void ca13_what_the_warehouse_owes_is_served_first() {
        var promise = promise("100", stock("-40", in("2026-12-08", "100")), 20, THURSDAY);
        assertThat(steps(promise)).containsExactly("inbound 60 until 2026-12-09", "lead-time 40 until 2026-12-31");
    }

    @Test
    void ca13_an_arrival_that_should_have_been_is_not_counted_on() {
        var promise = promise("5", stock("0", in("2026-12-02", "100")), null, THURSDAY);
        assertThat(steps(promise)).containsExactly("unknown 5 until null");
    }

    @Test
    void ca14_what_is_left_leaves_after_the_lead_time_in_working_days() {
        var promise = promise("30", stock("10"), 5, THURSDAY);
        assertThat(steps(promise)).containsExactly("stock 10 until 2026-12-03", "lead-time 20 until 2026-12-10");
        assertThat(promise.confidence()).isEqualTo(Confidence.LOW);
        assertThat(promise("30", stock("0"), 1, SATURDAY).date()).contains(LocalDate.parse("2026-12-07"));
        assertThat(promise("30", stock("0"), 0, SATURDAY).date()).contains(LocalDate.parse("2026-12-07"));
        assertThat(promise("30", stock("0"), 6, SATURDAY).date()).contains(LocalDate.parse("2026-12-14"));
    }

    @Test
    void ca14_an_arrival_later_than_the_lead_time_is_not_waited_for() {
        var promise = promise("30", stock("0", in("2027-02-01", "100")), 5, THURSDAY);
        assertThat(steps(promise)).containsExactly("lead-time 30 until 2026-12-10");
    }

    @Test
    void ca15_without_lead_time_there_is_no_date_for_what_is_left() {
        var promise = promise("30", stock("10"), null, THURSDAY);
        assertThat(promise.date()).isEmpty();
        assertThat(promise.confidence()).isEqualTo(Confidence.LOW);
        assertThat(steps(promise)).containsExactly("stock 10 until 2026-12-03", "unknown 20 until null");
    }

    @Test
    void ca15_an_item_without_any_stock_level_has_its_lead_time_alone() {
        assertThat(promise("1", Stock.NOTHING_KNOWN, 10, THURSDAY).date()).contains(LocalDate.parse("2026-12-17"));
    }

    @Test
    void ca16_stock_of_more_than_a_day_ago_takes_one_step_off_the_confidence() {
        var old = new Stock(List.of(level("50", "2026-12-01T08:00:00Z")), false);
        assertThat(promise("10", old, null, THURSDAY).confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void ca16_what_the_erp_says_now_is_not_old() {
        var live = new Stock(List.of(level("50", "2026-12-01T08:00:00Z")), true);
        assertThat(promise("10", live, null, THURSDAY).confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void ca19_the_way_to_the_customer_is_the_last_step() {
        var leaves = promise("10", stock("50"), null, THURSDAY);
        var arrives = leaves.delivered(new Transport.Way("Bergen", 2), EVERY_WEEKDAY);
        assertThat(arrives.date()).contains(LocalDate.parse("2026-12-07"));
        assertThat(steps(arrives)).containsExactly("stock 10 until 2026-12-03", "transport 10 until 2026-12-07");
        assertThat(arrives.confidence()).isEqualTo(leaves.confidence());
    }

    @Test
    void ca19_without_a_day_there_is_no_way() {
        var unknown = promise("60", stock("50"), null, THURSDAY);
        assertThat(unknown.delivered(new Transport.Way("Bergen", 2), EVERY_WEEKDAY)
                        .date())
                .isEmpty();
    }

    private static Promise promise(String quantity, Stock stock, Integer leadTime, String today) {
        var clock = Clock.fixed(Instant.parse(today + "T10:00:00Z"), ZoneOffset.UTC);
        return Promise.of(new BigDecimal(quantity), stock, leadTime, EVERY_WEEKDAY, clock);
    }

    private static Promise asked(String at, int handling) {
        var days = DispatchDays.of(new Settings(Map.of(
                "BRYGGEN_DISPATCH_CUT_OFF", "14:00",
                "BRYGGEN_DISPATCH_DAYS", String.valueOf(handling),
                "BRYGGEN_ZONE", "Europe/Oslo")));
        return Promise.of(BigDecimal.TEN, stock("50"), null, days, Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
    }

    private static List<String> steps(Promise promise) {
        return promise.steps().stream()
                .map(step -> step.kind().word() + " " + step.quantity().toPlainString() + " until " + step.to())
                .toList();
    }

    private static Stock stock(String available, Inbound... inbound) {
        return new Stock(
                List.of(new StockLevel(
                        new Sku("A"), "W0", "Oslo", new BigDecimal(available), List.of(inbound), fresh())),
                true);
    }

    private static Stock warehouses(String... available) {
        return new Stock(
                Stream.of(available).map(a -> level(a, fresh().toString())).toList(), true);
    }

    private static StockLevel level(String available, String at) {
        return new StockLevel(
                new Sku("A"),
                "W" + available,
                "Warehouse " + available,
                new BigDecimal(available),
                List.of(),
                Instant.parse(at));
    }

    private static Instant fresh() {
        return Instant.parse("2026-12-03T09:55:00Z");
    }

    private static Inbound in(String date, String quantity) {
        return new Inbound(LocalDate.parse(date), new BigDecimal(quantity));
    }
}
