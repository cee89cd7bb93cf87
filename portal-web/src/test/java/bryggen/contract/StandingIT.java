package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Standing orders on a running portal: placed once by the calendar, by the maker's rights of the day. */
class StandingIT {
    /** Known to the ERP, and without a limit of credit. */
    private static final String ACCOUNT = "C1003";

    private static Stand stand;
    private static String email;
    private static Visitor maker;
    /** Today, or the Friday before: a weekend is placed on Monday. */
    private static LocalDate day;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        var today = Installation.today();
        day = today.minusDays(Math.max(0, today.getDayOfWeek().getValue() - 5));
        email = Staff.person(ACCOUNT, "BUYER");
        maker = Visitor.at(stand.baseUrl()).as(email);
        Known.firstOrder(
                Caller.at(stand.baseUrl()).as(email), "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}");
    }

    @Test
    @DisplayName("ST4, ST6 a date that has come is ordered once, what was missed is noted, and it goes on")
    void placed() {
        var id = made("BOLT-M8-20", day.minusDays(14));
        var order = Await.value("it is ordered", Duration.ofSeconds(50), () -> runs(id, "PLACED").stream()
                .findFirst()
                .orElse(null));
        assertThat(runs(id, "MISSED")).as("two dates before it").hasSize(2);
        assertThat(Staff.ask("select due::text from standing_order where id = ?::uuid", id))
                .containsExactly(day.plusDays(7).toString());
        assertThat(Staff.ask("select number from orders_order where account = ? and purchase_order = ?", ACCOUNT, id))
                .as("one order, whoever looks")
                .containsExactly(order);
        // the same date once more, as if another instance had not heard of it
        Staff.run(
                "update standing_order set due = ?::date, runs_on = ?::date where id = ?::uuid",
                day.toString(),
                day.toString(),
                id);
        Await.until("it is looked at again", Duration.ofSeconds(50), () -> Staff.ask(
                        "select due::text from standing_order where id = ?::uuid", id)
                .contains(day.plusDays(7).toString()));
        assertThat(Staff.ask("select number from orders_order where account = ? and purchase_order = ?", ACCOUNT, id))
                .hasSize(1);
        assertThat(maker.post("/standing/order?id=" + id, "act=end").header("Location"))
                .contains("standing.ended");
    }

    @Test
    @DisplayName(
            "ST5, ST8 where a rule says no nothing is ordered, the maker hears why, and after three times it pauses")
    void refused() {
        var id = made("NO-SUCH-PRODUCT", day);
        Staff.run("update standing_order set failures = 2 where id = ?::uuid", id);
        Await.until(
                "it is tried", Duration.ofSeconds(50), () -> !runs(id, "FAILED").isEmpty());
        assertThat(Staff.ask("select words from standing_run where standing = ?::uuid", id)
                        .get(0))
                .contains("NO-SUCH-PRODUCT");
        assertThat(Staff.ask(
                        "select paused_because from standing_order where id = ?::uuid and paused_at is not null", id))
                .hasSize(1);
        assertThat(Staff.ask(
                        "select 1::text from notices_notice where account = ? and topic = 'STANDING_FAILED' and subject = ?",
                        ACCOUNT,
                        id))
                .isNotEmpty();
        assertThat(Staff.ask("select number from orders_order where account = ? and purchase_order = ?", ACCOUNT, id))
                .isEmpty();
    }

    private static List<String> runs(String id, String outcome) {
        return Staff.ask(
                "select coalesce(order_number, due::text) from standing_run where standing = ?::uuid and outcome = ?",
                id,
                outcome);
    }

    /** Weekly, due since a day; its own id is its purchase order, so that its orders are known. */
    private static String made(String sku, LocalDate due) {
        var id = UUID.randomUUID().toString();
        Staff.run(
                "insert into standing_order (id, account, person, person_name, name, unit, every, day, starts, due,"
                        + " purchase_order, made_at) select ?::uuid, ?, ?::uuid, 'Somebody', 'Of a test', 'WEEK', 1, ?, ?::date,"
                        + " ?::date, ?, now()",
                id,
                ACCOUNT,
                Staff.idOf(email),
                due.getDayOfWeek().getValue(),
                due.toString(),
                due.toString(),
                id);
        Staff.run(
                "insert into standing_line (standing, account, place, sku, quantity) values (?::uuid, ?, 1, ?, 50)",
                id,
                ACCOUNT,
                sku);
        Staff.run("update standing_order set runs_on = due where id = ?::uuid", id);
        return id;
    }
}
