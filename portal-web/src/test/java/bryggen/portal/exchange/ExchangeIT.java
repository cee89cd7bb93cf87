package bryggen.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.OrderSubmission;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The exchange in the running portal against the sandbox ERP, a foreign process with its own books. */
class ExchangeIT {
    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = Stand.own("exchange", Map.of());
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @AfterEach
    void mend() {
        stand.erp().books().noFaults();
    }

    @Test
    void ex1WhatIsOwedReachesTheErpOnceAndItsNumberComesBack() throws SQLException {
        owe("EX-1", "C1001", "BOLT-M8-20");
        awaitState("EX-1", "RECEIVED");
        var booked = stand.erp().books().orders("EX-1");
        assertThat(booked).hasSize(1);
        assertThat(column("EX-1", "erp_reference")).isEqualTo(booked.get(0).number());
    }

    @Test
    void ex3AnAnswerThatGotLostIsLookedForAndNotOrderedTwice() throws SQLException {
        stand.erp().books().fault("drop", "POST /orders", 1, 0);
        owe("EX-2", "C1001", "BOLT-M8-20");
        awaitState("EX-2", "RECEIVED");
        assertThat(stand.erp().books().orders("EX-2")).hasSize(1);
        assertThat(timeline("EX-2")).containsSubsequence("sending", "unknown", "looking", "received");
    }

    @Test
    void ex3APortalKilledInTheMiddleOfASendingForgetsNothingAndOrdersNothingTwice() throws Exception {
        stand.erp().books().fault("late", "POST /orders", 1, 8_000);
        owe("EX-3", "C1002", "BOLT-M8-20");
        Await.until("it is being sent", Duration.ofSeconds(20), () -> column("EX-3", "state")
                .equals("SENDING"));
        stand.portal().kill9();
        stand.portal().restart();
        awaitState("EX-3", "RECEIVED");
        assertThat(stand.erp().books().orders("EX-3")).hasSize(1);
        assertThat(timeline("EX-3")).containsSubsequence("sending", "looking", "received");
    }

    @Test
    void ex5ABusinessNoComesBackInTheErpsWordsAndIsNotRepeated() throws SQLException {
        owe("EX-4", "C1001", "NO-SUCH-ITEM");
        awaitState("EX-4", "REFUSED");
        assertThat(column("EX-4", "last_text")).contains("NO-SUCH-ITEM");
        assertThat(column("EX-4", "attempt")).isEqualTo("1");
    }

    @Test
    void ex12TheOperatorSeesParksAndRetriesWithoutTheCustomersContent() throws Exception {
        var operator = ApiCaller.signedIn(stand.baseUrl(), "operator@nordvik.example");
        stand.erp().books().fault("status_503", "POST /orders", 1000, 0);
        owe("EX-5", "C1003", "BOLT-M8-20");
        Await.until(
                "it has been tried",
                Duration.ofSeconds(20),
                () -> column("EX-5", "state").equals("WAITING")
                        && !column("EX-5", "attempt").equals("0"));
        var list = operator.get("/exchange/messages?direction=out&state=waiting&q=EX-5");
        assertThat(list.body().path("total").asInt()).isEqualTo(1);
        var path = "/exchange/messages/"
                + list.body().path("items").get(0).path("id").asText();

        assertThat(operator.post(path + "/park", Map.of("reason", " ")).status())
                .isEqualTo(422);
        Await.until(
                "it is parked",
                Duration.ofSeconds(20),
                () -> operator.post(path + "/park", Map.of("reason", "the ERP is being mended"))
                                .status()
                        == 200);
        var parked = operator.get(path).body();
        assertThat(parked.path("state").asText()).isEqualTo("parked");
        assertThat(parked.path("payload").path("number").asText()).isEqualTo("EX-5");
        assertThat(parked.path("payload").path("comment").asText()).isEqualTo("•••");
        assertThat(parked.toString()).doesNotContain("ring the bell");

        stand.erp().books().noFaults();
        assertThat(operator.post(path + "/retry", Map.of()).status()).isEqualTo(200);
        awaitState("EX-5", "RECEIVED");
        var again = operator.post(path + "/retry", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asText()).isEqualTo("message-finished");
        assertThat(operator.get("/exchange/messages?state=odd").status()).isEqualTo(422);
        assertThat(operator.get("/exchange/messages/none").status()).isEqualTo(404);
        assertThat(operator.get("/exchange/feeds").status()).isEqualTo(200);

        var buyer = ApiCaller.signedIn(stand.baseUrl(), "buyer@fjordmek.example");
        assertThat(buyer.get("/exchange/messages").status()).isEqualTo(403);
        assertThat(buyer.post(path + "/retry", Map.of()).status()).isEqualTo(403);
    }

    private static void owe(String number, String account, String sku) throws SQLException {
        var line = new OrderSubmission.Line(
                1,
                new Sku(sku),
                new Quantity(BigDecimal.TEN, new Unit("C62")),
                new UnitPrice(new BigDecimal("4.20"), Currency.getInstance("NOK"), BigDecimal.ONE));
        var order = new OrderSubmission(
                new OrderNumber(number),
                new AccountNumber(account),
                LocalDate.of(2026, 11, 21),
                null,
                null,
                null,
                null,
                "ring the bell",
                "web",
                List.of(line));
        try (var connection = stand.connect();
                var insert = connection.prepareStatement(
                        "insert into exchange_message (kind, business_key, account, lane, payload) values ('order-submit', ?, ?, ?, ?::jsonb)")) {
            insert.setString(1, number);
            insert.setString(2, account);
            insert.setString(3, "account " + account);
            insert.setString(4, Wire.write(order));
            insert.executeUpdate();
        }
    }

    private static void awaitState(String number, String state) {
        Await.until(number + " is " + state, Duration.ofSeconds(150), () -> column(number, "state")
                .equals(state));
    }

    private static String column(String number, String column) throws SQLException {
        return texts(
                        "select " + column + " from exchange_message where account is not null and business_key = ?",
                        number)
                .get(0);
    }

    private static List<String> timeline(String number) throws SQLException {
        return texts(
                "select e.what from exchange_event e join exchange_message m on m.id = e.message where m.account is not null and m.business_key = ? order by e.id",
                number);
    }

    private static List<String> texts(String select, String number) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = stand.connect();
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, number);
            var row = statement.executeQuery();
            while (row.next()) texts.add(String.valueOf(row.getString(1)));
        }
        return texts;
    }
}
