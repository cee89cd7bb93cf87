package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.portal.payments.Payer;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money survives the portal's death and the ERP's absence: what was paid is in the ERP's books once. */
class PaymentCrashIT {
    private static Stand stand;
    private static Payer payer;

    @BeforeAll
    static void start() {
        stand = Stand.own("payment-crash", Map.of());
        payer = Payer.at(stand);
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @Test
    @DisplayName(
            "killed between the event's commit and the ERP's message: the event is acted upon after the restart, once")
    void betweenEventAndOutbox() throws SQLException {
        var invoice = payer.open("300").path("number").asText();
        var before = Payer.decimal(payer.invoice(invoice), "open");
        var payment = payer.card(invoice, "60.00");
        var number = payment.path("number").asText();
        try (var database = stand.connect();
                var hold = database.prepareStatement("select 1 from payments_payment where number = ? for update")) {
            database.setAutoCommit(false);
            hold.setString(1, number);
            hold.executeQuery();
            // told and answered while nobody can act upon it: its row is all there is
            var told = payer.tell(Payer.event("checkout.session.completed", payment, 6000, "nok"));
            assertThat(told.status()).isEqualTo(200);
            assertThat(count("payments_event where state = 'NEW'")).isEqualTo(1);
            stand.portal().kill9();
            assertThat(count("exchange_message where business_key = '" + number + "'"))
                    .isZero();
            database.rollback();
        }
        stand.portal().restart();
        payer.awaitState(number, "succeeded");
        payer.awaitBooked(number, invoice, before.subtract(new BigDecimal("60.00")));
        assertThat(stand.erp().books().payments(number)).hasSize(1);
    }

    @Test
    @DisplayName("the ERP is away while many are paid and the portal is killed: all are booked once, none twice")
    void erpAway() throws SQLException {
        var amounts = new TreeMap<String, BigDecimal>();
        var invoice = payer.open("500").path("number").asText();
        var before = Payer.decimal(payer.invoice(invoice), "open");
        var begun = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
        for (int n = 1; n <= 6; n++) begun.add(payer.card(invoice, n + ".25"));
        stand.erp().kill();
        for (var payment : begun) {
            stand.pay().act(Payer.session(payment), "approve");
            amounts.put(
                    payment.path("number").asText(),
                    new BigDecimal(payment.at("/amount/amount").asText()));
        }
        for (var number : amounts.keySet()) payer.awaitState(number, "succeeded");
        stand.portal().kill9();
        stand.erp().startAgain();
        stand.portal().restart();
        var paid = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var number : amounts.keySet()) payer.awaitBooked(number, invoice, before.subtract(paid));
        for (var number : amounts.keySet())
            assertThat(stand.erp().books().payments(number))
                    .as(number)
                    .hasSize(1)
                    .first()
                    .satisfies(
                            booked -> assertThat(booked.amount().amount()).isEqualByComparingTo(amounts.get(number)));
        Await.until("nothing is held any more", Duration.ofMinutes(1), () -> count("invoices_lock") == 0);
    }

    @Test
    @DisplayName("the ERP commits and its answer is lost: looked for, found, not booked again")
    void answerLost() throws SQLException {
        var invoice = payer.open("300").path("number").asText();
        var payment = payer.card(invoice, "70.00");
        var number = payment.path("number").asText();
        stand.erp().books().fault("drop", "POST /payments", 1, 0);
        stand.pay().act(Payer.session(payment), "approve");
        Await.until("it is in the books", Duration.ofMinutes(3), () -> payer.payment(number)
                .has("booked"));
        assertThat(stand.erp().books().payments(number)).hasSize(1);
    }

    private static int count(String from) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement();
                var rows = sql.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
