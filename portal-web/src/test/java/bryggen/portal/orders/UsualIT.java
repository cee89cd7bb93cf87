package bryggen.portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.MigratedDatabase;
import bryggen.portal.platform.jpa.PlainSql;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the card of an approver says a company usually orders (AP19). */
@DisplayName("What a company usually orders")
class UsualIT {
    private static PlainSql sql;
    private final OrderBook book = new OrderBook();

    @BeforeAll
    static void open() {
        sql = new PlainSql(MigratedDatabase.named("usual")::connect);
    }

    @BeforeEach
    void empty() {
        sql.transaction(() -> sql.run("truncate orders_order cascade"));
        book.sql = sql;
    }

    @Test
    @DisplayName("AP19 half of the earlier orders did not exceed it; of fewer than three nothing is said")
    void half() {
        order("B1", 1, "100");
        order("B2", 2, "900");
        asked("B9").isNull();
        order("B3", 3, "200");
        asked("B9").isEqualByComparingTo("200");
        order("B4", 4, "150");
        asked("B9").isEqualByComparingTo("150");
    }

    @Test
    @DisplayName("AP19 only orders that were taken, of this company, in this currency, before this one")
    void ofTheSame() {
        for (int i = 1; i <= 3; i++) order("B" + i, i, "100");
        for (int i = 4; i <= 12; i++) {
            placed("R" + i, "C1001", "REFUSED", "NOK", i, "7000");
            placed("E" + i, "C1001", "ACCEPTED", "EUR", i, "7000");
            placed("O" + i, "C1002", "ACCEPTED", "NOK", i, "7000");
            order("L" + i, 50 + i, "7000");
        }
        for (int i = 4; i <= 7; i++) placed("C" + i, "C1001", "CHANGED", "NOK", i, "300");
        asked("B9").isEqualByComparingTo("300");
    }

    @Test
    @DisplayName("AP19 what was usual long ago is not: the twenty before it count")
    void lately() {
        for (int i = 1; i <= 15; i++) order("B" + i, i, "7000");
        for (int i = 16; i <= 26; i++) order("B" + i, i, "100");
        asked("B99").isEqualByComparingTo("100");
    }

    /** Of an order on the fortieth day. */
    private AbstractBigDecimalAssert<?> asked(String number) {
        placed(number, "C1001", "WAITING", "NOK", 40, "5000");
        BigDecimal usual = book.usual(SomeOrder.buyer().own(), List.of(number)).get(number);
        sql.transaction(() -> sql.run("delete from orders_order where number = ?", number));
        return assertThat(usual);
    }

    private static void order(String number, int day, String net) {
        placed(number, "C1001", "ACCEPTED", "NOK", day, net);
    }

    private static void placed(String number, String account, String acceptance, String currency, int day, String net) {
        sql.transaction(() -> sql.run(
                "insert into orders_order (id, number, account, origin, placed_at, acceptance, currency, net, tax, gross)"
                        + " values (?, ?, ?, 'WEB', timestamptz '2026-01-01' + ? * interval '1 day', ?, ?, ?::numeric, 0, 1)",
                UUID.randomUUID(),
                number,
                account,
                day,
                acceptance,
                currency,
                net));
    }
}
