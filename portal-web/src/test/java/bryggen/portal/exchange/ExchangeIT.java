package bryggen.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Database;
import bryggen.dev.Stand;
import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.OrderSubmission;
import bryggen.sandbox.SandboxProcess;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The outbox in the running portal against the sandbox ERP, a foreign process with its own books. */
class ExchangeIT {
    private static SandboxProcess erp;
    private static Stand stand;

    @BeforeAll
    static void start() {
        var books = Database.fresh("exchange_it_books");
        erp = SandboxProcess.start(
                SandboxProcess.Start.quick(books.url(), Path.of("target/stand/exchange-it-sandbox.log")));
        stand = Stand.own(
                "exchange", Map.of("BRYGGEN_ERP_URL", erp.url().toString(), "BRYGGEN_ERP_PASSWORD", erp.token()));
    }

    @AfterAll
    static void stop() {
        stand.close();
        erp.close();
    }

    @Test
    void ex1WhatIsOwedReachesTheErpOnceAndItsNumberComesBack() throws SQLException {
        owe("EX-1");
        awaitState("EX-1", "RECEIVED");
        assertThat(erp.books().orders("EX-1")).hasSize(1);
        assertThat(column("EX-1", "erp_reference"))
                .isEqualTo(erp.books().orders("EX-1").get(0).number());
    }

    @Test
    void ex6AnErpThatIsAwayForgetsNothing() throws SQLException {
        erp.kill();
        owe("EX-2");
        Await.until("it has been tried", Duration.ofSeconds(20), () -> !column("EX-2", "attempt")
                .equals("0"));
        erp.startAgain();
        awaitState("EX-2", "RECEIVED");
        assertThat(erp.books().orders("EX-2")).hasSize(1);
    }

    private static void owe(String number) throws SQLException {
        var line = new OrderSubmission.Line(
                1,
                new Sku("BOLT-M8-20"),
                new Quantity(BigDecimal.TEN, new Unit("C62")),
                new UnitPrice(new BigDecimal("4.20"), Currency.getInstance("NOK"), BigDecimal.ONE));
        var order = new OrderSubmission(
                new OrderNumber(number),
                new AccountNumber("C1001"),
                LocalDate.of(2026, 11, 21),
                null,
                null,
                null,
                null,
                null,
                "web",
                List.of(line));
        try (var connection = stand.connect();
                var insert = connection.prepareStatement(
                        "insert into exchange_message (kind, business_key, account, lane, payload) values ('order-submit', ?, 'C1001', 'account C1001', ?::jsonb)")) {
            insert.setString(1, number);
            insert.setString(2, Wire.write(order));
            insert.executeUpdate();
        }
    }

    private static void awaitState(String number, String state) {
        Await.until(number + " is " + state, Duration.ofSeconds(90), () -> column(number, "state")
                .equals(state));
    }

    private static String column(String number, String column) throws SQLException {
        try (var connection = stand.connect();
                var select = connection.prepareStatement(
                        "select " + column + " from exchange_message where account = 'C1001' and business_key = ?")) {
            select.setString(1, number);
            var row = select.executeQuery();
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }
}
