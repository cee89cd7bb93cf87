package bryggen.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import bryggen.dev.Stand;
import bryggen.portal.payments.Payer;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bank file's way through the server, to the ERP's books. */
class BankFilesResourceIT {
    private static Stand stand;
    private static Payer payer;
    private static Caller service;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        payer = Payer.at(stand);
        service = Caller.at(stand.baseUrl()).as("service@nordvik.example");
    }

    @Test
    @DisplayName(
            "BF1, BF5, BF8 a transfer's money comes by file: paid, in the ERP's books once, and the books are even")
    void comes() {
        payer.awaitCards();
        var invoice = payer.open("300").path("number").asText();
        var before = Payer.decimal(payer.invoice(invoice), "open");
        var payment = payer.pay(invoice, "77.70", "transfer").well().json();
        var number = payment.path("number").asText();
        var camt = new Camt("054", 8);
        var file = camt.entry(
                        unique(),
                        "77.70",
                        camt.paid("77.70", payment.path("reference").asText()))
                .entry(unique(), "3.21", camt.wrote("3.21", "Fjord Mekaniske AS", "takk for sist"))
                .bytes();
        var taken = send(service, file);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(taken.json().path("receipts").asInt()).isEqualTo(2);
        payer.awaitState(number, "succeeded");
        payer.awaitBooked(number, invoice, before.subtract(new BigDecimal("77.70")));
        assertThat(stand.erp().books().payments(number)).hasSize(1);

        var again = send(service, file);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("bank-file-known");
        for (var item : service.get("/api/v1/bank-files/balance").well().json().path("items")) {
            assertThat(Payer.decimal(item.path("difference"), "amount")).isZero();
            assertThat(Payer.decimal(item.path("waiting"), "amount")).isPositive();
        }
        assertThat(service.get("/api/v1/bank-files").well().json().path("items"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("BF1, BF2 customers bring none, and a wrong one is refused with its reason")
    void refused() {
        var good = new Camt("053", 2).entry(unique(), "1.00");
        assertThat(send(payer.caller(), good.bytes()).status()).isEqualTo(403);
        assertThat(payer.caller().get("/api/v1/bank-files").status()).isEqualTo(403);
        var others = send(service, good.account("NO1234567890123").bytes());
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.code()).isEqualTo("bank-file-account");
        assertThat(others.json().path("rule").asText()).isEqualTo("BF2");
        assertThat(send(service, "date;amount".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("bank-file-format");
        assertThat(service.send("POST", "/api/v1/bank-files", good.bytes()).code())
                .isEqualTo("idempotency-key-missing");
    }

    private static Reply send(Caller caller, byte[] file) {
        return caller.with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Content-Type", "application/xml")
                .send("POST", "/api/v1/bank-files?name=camt.xml", file);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
