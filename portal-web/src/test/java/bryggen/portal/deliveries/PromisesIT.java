package bryggen.portal.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.dev.Heard;
import bryggen.dev.MigratedDatabase;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.catalogue.SomeActor;
import bryggen.portal.orders.OrdersMoved;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.jpa.PlainSql;
import bryggen.portal.platform.jpa.SqlFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In a real PostgreSQL; the 1st of December 2026 is a Tuesday, and it stays nine o'clock until somebody waits. */
@DisplayName("Promises in the database")
class PromisesIT {
    private static final Days DECEMBER = new Days(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31"));
    private static MigratedDatabase database;
    private static PlainSql sql;

    private final Heard<PromisesAtRisk> heard = new Heard<>();
    private final Keeping keeping = new Keeping();
    private final RiskFinding finding = new RiskFinding();
    private final Kept kept = new Kept();
    private final Promises promises = new Promises();
    private UUID order;

    @BeforeAll
    static void open() {
        database = MigratedDatabase.named("deliveries");
        sql = new PlainSql(database::connect);
    }

    @BeforeEach
    void empty() {
        sql.transaction(() -> sql.run("truncate orders_order, orders_line, shipments_shipment, shipments_line,"
                + " catalogue_stock, deliveries_promise, deliveries_move, deliveries_alert cascade"));
        finding.sql = sql;
        finding.open = new OpenRisks();
        finding.open.sql = sql;
        finding.found = heard.event();
        keeping.sql = sql;
        keeping.risks = finding;
        keeping.zone = ZoneOffset.UTC;
        kept.sql = sql;
        promises.sql = sql;
        at("2026-12-01T09:00:00Z");
        order = order("B1", "C1001");
    }

    @Test
    @DisplayName("DL2 the first promise stands, whoever writes; the ERP's days stand beside it, each of them")
    void first() {
        line(1, "10", "2026-12-04");
        line(2, "10", "2026-12-04");
        told(1, "2026-12-09");
        told(2, "2026-12-24");
        told(1, "2026-12-11");
        var lines = promises.of(buyer(), "B1");
        assertThat(lines).hasSize(2).allSatisfy(promise -> assertThat(promise.first())
                .isEqualTo("2026-12-04"));
        assertThat(lines.get(0).current()).isEqualTo("2026-12-11");
        assertThat(moves(lines.get(0))).containsExactly("2026-12-04 2026-12-09", "2026-12-09 2026-12-11");
        assertThat(moves(lines.get(1))).containsExactly("2026-12-04 2026-12-24");
        assertThatThrownBy(() -> sql.transaction(
                        () -> sql.run("update deliveries_promise set first_day = '2026-12-24' where number = 'B1'")))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("stands as it was given");
    }

    private static List<String> moves(Promises.LinePromise promise) {
        return promise.moves().stream().map(m -> m.was() + " " + m.became()).toList();
    }

    @Test
    @DisplayName("DL4 all of it by the day is kept; a rest a day later is late, whatever day the ERP named meanwhile")
    void late() {
        line(1, "10", "2026-12-04");
        line(2, "10", "2026-12-04");
        told(2, "2026-12-07");
        ship(1, "6", "2026-12-03T12:00:00Z");
        ship(1, "4", "2026-12-04T22:00:00Z");
        ship(2, "6", "2026-12-03T12:00:00Z");
        ship(2, "4", "2026-12-05T00:00:00Z");
        at("2026-12-08T09:00:00Z");
        moved();
        assertThat(figures()).isEqualTo("1 of 2 lines, 0 of 1 orders");
        assertThat(misses()).containsExactly("2 LATE 2026-12-05 ERP_DATE");
    }

    @Test
    @DisplayName("DL5 it counts when it is decided: a day that has not come does not, a day that is over does")
    void decided() {
        line(1, "10", "2026-12-04");
        assertThat(figures()).isEqualTo("0 of 0 lines, 0 of 0 orders");
        at("2026-12-05T00:00:00Z");
        assertThat(figures()).isEqualTo("0 of 1 lines, 0 of 1 orders");
    }

    @Test
    @DisplayName(
            "DL5 what its buyer called back in time is no promise any more, later it stays missed; what the supplier cut is short")
    void calledBack() {
        line(1, "10", "2026-12-04");
        sql.transaction(() -> sql.run("update orders_order set acceptance = 'CANCELLED'"));
        moved();
        at("2026-12-08T09:00:00Z");
        assertThat(figures()).isEqualTo("0 of 0 lines, 0 of 0 orders");

        order = order("B2", "C1001");
        line(1, "10", "2026-12-04");
        sql.transaction(() -> sql.run("update orders_order set acceptance = 'CANCELLED' where number = 'B2'"));
        moved();
        assertThat(misses()).containsExactly("1 MISSED 2026-12-08 null");

        order = order("B3", "C1001");
        line(1, "10", "2026-12-09");
        sql.transaction(() -> sql.run("update orders_line set confirmed = 6, shipped = 6 where order_id = ?", order));
        moved();
        assertThat(misses()).contains("1 SHORT 2026-12-08 null");
        assertThat(figures()).as("what was cut was not in full").isEqualTo("0 of 2 lines, 0 of 2 orders");
    }

    @Test
    @DisplayName("DL5 why it was missed is what was known last")
    void lastCause() {
        line(1, "10", "2026-12-04");
        stock("-10", "[{\"date\":\"2026-12-10\",\"quantity\":\"40\"}]");
        round();
        stock("50", "[]");
        at("2026-12-02T09:00:00Z");
        told(1, "2026-12-20");
        assertThat(told()).hasSize(2);
        at("2026-12-08T09:00:00Z");
        assertThat(misses()).containsExactly("1 WAITING null ERP_DATE");
    }

    @Test
    @DisplayName("DL5 a rest called back in time leaves what is left to be kept")
    void restCalledBack() {
        line(1, "10", "2026-12-04");
        ship(1, "6", "2026-12-03T12:00:00Z");
        sql.transaction(() -> {
            sql.run("update orders_order set rest_cancelled_at = '2026-12-03T15:00:00Z'");
            sql.run("update orders_line set confirmed = 6, shipped = 6");
        });
        moved();
        assertThat(figures()).isEqualTo("1 of 1 lines, 1 of 1 orders");
    }

    @Test
    @DisplayName("DL6 an order is held against its last line's day")
    void wholeOrder() {
        line(1, "10", "2026-12-04");
        line(2, "10", "2026-12-09");
        ship(1, "10", "2026-12-08T12:00:00Z");
        ship(2, "10", "2026-12-08T12:00:00Z");
        at("2026-12-10T09:00:00Z");
        moved();
        assertThat(figures()).isEqualTo("1 of 2 lines, 1 of 1 orders");
    }

    @Test
    @DisplayName("DL6 an order counts where its last day lies, a line where its own does; a year ends with this month")
    void period() {
        line(1, "10", "2026-12-31");
        line(2, "10", "2027-01-04");
        at("2027-01-05T09:00:00Z");
        assertThat(figures()).isEqualTo("0 of 1 lines, 0 of 0 orders");
        var months = kept.months(buyer());
        assertThat(months).hasSize(12);
        assertThat(months.get(0)).isEqualTo(new Kept.Month(YearMonth.of(2026, 2), new Score(0, 0)));
        assertThat(months.get(10)).isEqualTo(new Kept.Month(YearMonth.of(2026, 12), new Score(1, 0)));
        assertThat(months.get(11)).isEqualTo(new Kept.Month(YearMonth.of(2027, 1), new Score(1, 0)));
    }

    @Test
    @DisplayName("DL7 a company sees its own figures, the supplier's service people everybody's")
    void whose() {
        line(1, "10", "2026-12-01");
        order = order("B9", "C1002");
        line(1, "10", "2026-12-01");
        order = order("B8", "C1003");
        line(1, "10", "2026-12-30");
        at("2026-12-02T09:00:00Z");
        assertThat(figures()).isEqualTo("0 of 1 lines, 0 of 1 orders");
        assertThat(kept.figures(service(), DECEMBER).lines()).isEqualTo(new Score(2, 0));
        assertThat(kept.companies(service(), DECEMBER, ListAsk.first(20)).items())
                .containsExactly(
                        new Kept.Company("C1001", new Score(1, 0), 1), new Kept.Company("C1002", new Score(1, 0), 1));
        assertThat(promises.of(buyer(), "B9")).isEmpty();
    }

    @Test
    @DisplayName("DL10 told once per change, by the feed and by the round alike; nothing more once it has left")
    void once() {
        line(1, "10", "2026-12-04");
        told(1, "2026-12-09");
        moved();
        round();
        assertThat(told()).containsExactly("B1 ERP_DATE 2026-12-04 2026-12-09");
        told(1, "2026-12-11");
        round();
        assertThat(told()).containsExactly("B1 ERP_DATE 2026-12-04 2026-12-09", "B1 ERP_DATE 2026-12-04 2026-12-11");
        assertThat(promises.risks(buyer(), null, null, ListAsk.first(20)).items())
                .hasSize(1);
        ship(1, "10", "2026-12-03T12:00:00Z");
        moved();
        assertThat(promises.risks(buyer(), null, null, ListAsk.first(20)).items())
                .isEmpty();
    }

    @Test
    @DisplayName("DL8 stock that others have taken is found by the round, without a word of the ERP's about the order")
    void stock() {
        line(1, "10", "2026-12-04");
        stock("-10", "[{\"date\":\"2026-12-10\",\"quantity\":\"40\"}]");
        round();
        assertThat(told()).containsExactly("B1 INBOUND 2026-12-04 2026-12-11");
        stock("0", "[]");
        round();
        assertThat(promises.risks(buyer(), null, null, ListAsk.first(20)).items())
                .as("on time again")
                .isEmpty();
    }

    @Test
    @DisplayName("DL10 what was not sent is said once, and of what was over before we knew it nobody is told")
    void notSent() {
        line(1, "10", "2026-12-04");
        line(2, "10", "2026-11-20");
        at("2026-12-04T14:00:00Z");
        round();
        at("2026-12-07T14:00:00Z");
        round();
        assertThat(told()).containsExactly("B1 NOT_SENT 2026-12-04 null");
    }

    @Test
    @DisplayName("DL10 instances that look at once tell it once")
    void atOnce() throws Exception {
        for (int line = 1; line <= 20; line++) line(line, "10", "2026-12-04");
        at("2026-12-04T15:00:00Z");
        AtOnce.all(4, Executors.callable(this::round));
        assertThat(told()).hasSize(20);
    }

    private void at(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        var days = new DispatchDays(day -> false, LocalTime.of(14, 0), 0, ZoneOffset.UTC);
        keeping.clock = clock;
        finding.clock = clock;
        finding.days = days;
        kept.clock = clock;
        kept.days = days;
        promises.clock = clock;
        promises.days = days;
    }

    private static UUID order(String number, String account) {
        var id = UUID.randomUUID();
        sql.transaction(() -> sql.run(
                "insert into orders_order (id, number, account, origin, placed_at, acceptance, currency, net, tax, gross,"
                        + " erp_number) values (?, ?, ?, 'WEB', '2026-12-01T08:00:00Z', 'ACCEPTED', 'NOK', 1, 0, 1, ?)",
                id,
                number,
                account,
                "SO-" + number));
        return id;
    }

    /** Ordered, and first promised for a day. */
    private void line(int line, String quantity, String first) {
        sql.transaction(() -> {
            sql.run(
                    "insert into orders_line (id, order_id, account, line, sku, name, quantity, unit, price, net, confirmed)"
                            + " select gen_random_uuid(), id, account, ?, 'BOLT', 'Bolt', ?::numeric, 'C62', 1, 1, ?::numeric"
                            + " from orders_order where id = ?",
                    line,
                    quantity,
                    quantity,
                    order);
            sql.run(
                    "insert into deliveries_promise (order_id, line, account, number, first_day, given_at, source)"
                            + " select id, ?, account, number, ?::date, placed_at, 'PORTAL' from orders_order where id = ?",
                    line,
                    first,
                    order);
        });
    }

    /** The ERP names a day. */
    private void told(int line, String day) {
        sql.transaction(() ->
                sql.run("update orders_line set promised = ?::date where order_id = ? and line = ?", day, order, line));
        moved();
    }

    private void ship(int line, String quantity, String at) {
        var id = UUID.randomUUID().toString();
        sql.transaction(() -> {
            sql.run(
                    "insert into shipments_shipment (remote_id, account, number, erp_order, shipped_at, parcels, changed_at)"
                            + " select ?, account, ?, erp_number, ?::timestamptz, '{}', ?::timestamptz from orders_order"
                            + " where id = ?",
                    id,
                    id,
                    at,
                    at,
                    order);
            sql.run(
                    "insert into shipments_line (shipment, account, place, order_line, sku, name, ordered, shipped,"
                            + " outstanding) select ?, account, 1, ?, 'BOLT', 'Bolt', 10, ?::numeric, 0 from orders_order"
                            + " where id = ?",
                    id,
                    line,
                    quantity,
                    order);
        });
    }

    private static void stock(String available, String inbound) {
        sql.transaction(() -> {
            sql.run("truncate catalogue_stock");
            sql.run(
                    "insert into catalogue_stock (sku, warehouse, warehouse_name, available, inbound, as_of)"
                            + " values ('BOLT', 'OSL', 'Oslo', ?::numeric, ?::jsonb, now())",
                    available,
                    inbound);
        });
    }

    private void moved() {
        sql.transaction(() -> keeping.moved(new OrdersMoved(List.of(order))));
    }

    private void round() {
        sql.transaction(() -> {
            for (var last = finding.round(""); !last.isEmpty(); ) last = finding.round(last);
        });
    }

    private List<String> told() {
        return heard.all().stream()
                .flatMap(event -> event.lines().stream())
                .map(l -> l.number() + " " + l.cause() + " " + l.first() + " " + l.day())
                .toList();
    }

    private String figures() {
        var figures = kept.figures(buyer(), DECEMBER);
        return figures.lines().kept() + " of " + figures.lines().counted() + " lines, "
                + figures.orders().kept() + " of " + figures.orders().counted() + " orders";
    }

    private List<String> misses() {
        return kept.misses(buyer(), DECEMBER, null, ListAsk.first(20)).items().stream()
                .map(m -> m.line() + " " + m.verdict() + " " + m.endedOn() + " " + m.cause())
                .toList();
    }

    private static Actor buyer() {
        return SomeActor.of("C1001", Account.Kind.CUSTOMER, Role.BUYER);
    }

    private static Actor service() {
        return SomeActor.of("S0001", Account.Kind.SUPPLIER, Role.SERVICE);
    }
}
