package bryggen.portal.payments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.sandbox.pay.SandboxPayProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the contract says of payments, and what providers may say of them. */
class PaymentsResourceIT {
    private static Stand stand;
    private static Payer payer;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        payer = Payer.at(stand);
    }

    @Test
    @DisplayName("PA2, PA7 by card: held at once, paid, in the ERP's books once, and no longer held")
    void card() {
        var invoice = payer.open("300").path("number").asText();
        var before = Payer.decimal(payer.invoice(invoice), "open");
        var payment = payer.card(invoice, "100.50");
        var number = payment.path("number").asText();
        assertThat(payment.path("state").asText()).isEqualTo("pending");
        assertThat(payment.at("/amount/amount").asText()).isEqualTo("100.50");
        assertThat(payment.path("redirect").asText()).startsWith(stand.pay().url() + "/pay/");
        var held = payer.invoice(invoice);
        assertThat(held.path("status").asText()).isEqualTo("pending");
        assertThat(Payer.decimal(held, "open")).isEqualByComparingTo(before.subtract(new BigDecimal("100.50")));
        stand.pay().act(Payer.session(payment), "approve");
        payer.awaitState(number, "succeeded");
        payer.awaitBooked(number, invoice, before.subtract(new BigDecimal("100.50")));
        assertThat(payer.payment(number).has("redirect")).isFalse();
        assertThat(stand.erp().books().payments(number)).hasSize(1).first().satisfies(booked -> {
            assertThat(booked.amount().amount()).isEqualByComparingTo("100.50");
            assertThat(booked.customer().value()).isEqualTo("C1001");
        });
    }

    @Test
    @DisplayName("PA14 invoices and a credit note are one payment: the sum is netted, and the ERP books every item")
    void netted() {
        var note = Await.value("a credit note", Duration.ofMinutes(2), () -> {
            for (var one : payer.caller()
                    .get("/api/v1/invoices?open=true&size=200")
                    .well()
                    .json()
                    .path("items"))
                if (one.path("type").asText().equals("creditNote")
                        && one.path("status").asText().equals("open")
                        && Payer.decimal(one, "open").compareTo(BigDecimal.TEN) > 0) return one;
            return null;
        });
        var credit = note.path("number").asText();
        var invoice = payer.open("300").path("number").asText();
        var before = Payer.decimal(payer.invoice(invoice), "open");
        var used = Payer.decimal(note, "open").min(new BigDecimal("90.00"));
        var paid = new BigDecimal("200.00");
        payer.awaitCards();
        var payment = payer.caller()
                .create(
                        "/api/v1/payments",
                        "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"%s\"},{\"invoice\":\"%s\",\"amount\":\"%s\"}],\"method\":\"card\"}"
                                .formatted(invoice, paid, credit, used))
                .well()
                .json();
        assertThat(payment.at("/amount/amount").asText())
                .isEqualTo(paid.subtract(used).toPlainString());
        assertThat(payment.at("/items/1/type").asText()).isEqualTo("creditNote");
        assertThat(Payer.decimal(payment.path("carriedOver"), "amount"))
                .isEqualByComparingTo(Payer.decimal(note, "open").subtract(used));
        var number = payment.path("number").asText();
        stand.pay().act(Payer.session(payment), "approve");
        payer.awaitState(number, "succeeded");
        payer.awaitBooked(number, invoice, before.subtract(paid));
        payer.awaitBooked(number, credit, Payer.decimal(note, "open").subtract(used));
        assertThat(stand.erp().books().payments(number)).singleElement().satisfies(booked -> {
            assertThat(booked.amount().amount()).isEqualByComparingTo(paid.subtract(used));
            assertThat(booked.items()).hasSize(2);
        });
    }

    @Test
    @DisplayName("one key makes one payment: 201, then 200 with the same answer, 409 for another body")
    void idempotent() {
        var invoice = payer.open("300").path("number").asText();
        var caller = payer.caller().with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Payer.body(invoice, "1.00", "transfer");
        var first = caller.post("/api/v1/payments", body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.header("Location"))
                .isEqualTo("/api/v1/payments/" + first.json().path("number").asText());
        var again = caller.post("/api/v1/payments", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(caller.post("/api/v1/payments", Payer.body(invoice, "2.00", "transfer"))
                        .status())
                .isEqualTo(409);
        assertThat(payer.caller().post("/api/v1/payments", body).code()).isEqualTo("idempotency-key-missing");
        payer.cancel(first.json().path("number").asText()).well();
    }

    @Test
    @DisplayName(
            "PA8 PA13 a transfer has one reference, can be given up once, lets go of the invoice; health counts it")
    void transfer() {
        var invoice = payer.open("300").path("number").asText();
        var before = payer.invoice(invoice);
        int pending = pendingInHealth();
        var payment = payer.pay(invoice, "40.00", "transfer").well().json();
        assertThat(pendingInHealth()).isEqualTo(pending + 1);
        var number = payment.path("number").asText();
        assertThat(TransferReference.isWell(
                        TransferReference.Kind.KID10, payment.path("reference").asText()))
                .isTrue();
        assertThat(payment.path("payTo").asText()).isNotBlank();
        assertThat(payer.invoice(invoice).path("status").asText()).isEqualTo("pending");
        var cancelled = payer.cancel(number);
        assertThat(cancelled.well().json().path("state").asText()).isEqualTo("cancelled");
        assertThat(payer.invoice(invoice)).isEqualTo(before);
        assertThat(pendingInHealth()).isEqualTo(pending);
        var tooLate = payer.cancel(number);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("payment-too-late");
    }

    private static int pendingInHealth() {
        for (var check : Caller.at(stand.baseUrl()).get("/health").well().json().path("checks"))
            if (check.path("name").asText().equals("payments"))
                return check.path("data").path("pending").asInt(-1);
        throw new AssertionError("Health says nothing of payments");
    }

    @Test
    @DisplayName("PA6 a card payment is given up at the provider; what is paid there already is not given up")
    void giveUp() {
        var invoice = payer.open("300").path("number").asText();
        var open = payer.card(invoice, "10.00");
        payer.cancel(open.path("number").asText()).well();
        assertThat(payer.payment(open.path("number").asText()).path("state").asText())
                .isEqualTo("cancelled");
        var paid = payer.card(invoice, "10.00");
        stand.pay().silent(true);
        try {
            stand.pay().act(Payer.session(paid), "approve");
            var refused = payer.cancel(paid.path("number").asText());
            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            payer.awaitState(paid.path("number").asText(), "succeeded");
        } finally {
            stand.pay().silent(false);
        }
    }

    @Test
    @DisplayName("PA1 what cannot be paid is refused at its place, and nothing is held")
    void refused() {
        var invoice = payer.open("300");
        var number = invoice.path("number").asText();
        var more = Payer.decimal(invoice, "open").add(new BigDecimal("0.01")).toPlainString();
        assertProblem(payer.pay(number, more, "card"), 422, "payment-more-than-open", "/items/0/amount");
        assertProblem(payer.pay("F-none", "1.00", "card"), 422, "payment-unknown-invoice", "/items/0/invoice");
        assertProblem(payer.pay(number, "1.00", "gold"), 422, "payment-unknown-method", "/method");
        assertProblem(
                payer.caller().create("/api/v1/payments", "{\"items\":[],\"method\":\"card\"}"),
                422,
                "payment-no-items",
                "/items");
        assertThat(payer.invoice(number).path("open")).isEqualTo(invoice.path("open"));
        assertThat(payer.caller().get("/api/v1/payments?state=lost").status()).isEqualTo(422);
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        assertThat(buyer.create("/api/v1/payments", Payer.body(number, "1.00", "card"))
                        .status())
                .isEqualTo(403);
        assertThat(buyer.get("/api/v1/payments").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("PA4, PA5 forged, altered, replayed, reordered and foreign events: nothing becomes paid that is not")
    void events() {
        var invoice = payer.open("300").path("number").asText();
        var payment = payer.card(invoice, "20.00");
        var number = payment.path("number").asText();
        var completed = "checkout.session.completed";
        assertThat(payer.tell(Payer.event(completed, payment, 2000, "nok"), "whsec_guessed")
                        .status())
                .isEqualTo(400);
        assertThat(payer.tell(Payer.event(completed, payment, 100, "nok")).status())
                .isEqualTo(200);
        assertThat(payer.tell(Payer.event(completed, payment, 2000, "sek")).status())
                .isEqualTo(200);
        assertThat(payer.tell(Payer.event("evt_foreign", completed, "cs_foreign", number, 2000, "nok"))
                        .status())
                .isEqualTo(200);
        assertThat(payer.tell(Payer.event("payout.paid", payment, 2000, "nok")).status())
                .isEqualTo(200);
        Await.until("all that was told is acted upon", Duration.ofMinutes(1), () -> waiting() == 0);
        assertThat(payer.payment(number).path("state").asText()).isEqualTo("pending");
        assertThat(stand.erp().books().payments(number)).isEmpty();

        var paid = Payer.event(completed, payment, 2000, "nok");
        for (int n = 0; n < 3; n++) assertThat(payer.tell(paid).status()).isEqualTo(200);
        assertThat(payer.tell(Payer.event("checkout.session.expired", payment, 2000, "nok"))
                        .status())
                .isEqualTo(200);
        payer.awaitState(number, "succeeded");
        Await.until("it is in the books", Duration.ofMinutes(2), () -> payer.payment(number)
                .has("booked"));
        assertThat(stand.erp().books().payments(number)).hasSize(1);
    }

    @Test
    @DisplayName("PA12 EX21 a signed event that nobody can read is kept for the operator and holds nothing up")
    void unreadable() {
        var operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        var invoice = payer.open("300").path("number").asText();
        var payment = payer.card(invoice, "12.00");
        var completed = "checkout.session.completed";
        var good = Payer.event(completed, payment, 1200, "nok");
        var bad = new byte[][] {
            "{".getBytes(UTF_8),
            "[]".getBytes(UTF_8),
            "null".getBytes(UTF_8),
            new byte[0],
            "{\"type\":\"payout.paid\"}".getBytes(UTF_8),
            "{\"id\":\"evt_\\u0000\",\"type\":\"payout.paid\"}".getBytes(UTF_8),
            good.replace("\"created\":1", "\"created\":9223372036854775807").getBytes(UTF_8),
            good.replace(":1200", ":" + "9".repeat(2_000)).getBytes(UTF_8),
            ("{\"id\":\"deep\",\"type\":" + "[".repeat(900) + "]".repeat(900) + "}").getBytes(UTF_8),
            "{\"id\":\"evt_latin\",\"type\":\"payout.paid\",\"note\":\"blåbær\"}".getBytes(ISO_8859_1)
        };
        int before = strays(operator).size();
        var counted = events("unreadable");
        var refused = events("refused");
        for (var body : bad)
            for (int n = 0; n < 2; n++)
                assertThat(payer.tell(body, SandboxPayProcess.SECRET).status())
                        .as(new String(body, ISO_8859_1))
                        .isEqualTo(200);
        var kept = strays(operator);
        assertThat(kept)
                .hasSize(before + bad.length)
                .allSatisfy(row -> assertThat(row.path("text").asText()).isNotBlank());

        assertThat(events("unreadable")).isEqualTo(counted + 2 * bad.length);
        assertThat(payer.tell(good, "whsec_of_somebody_else").status()).isEqualTo(400);
        assertThat(events("refused")).isEqualTo(refused + 1);

        // an amount that no currency knows, and one that does not fit: the payment is looked at, nothing else happens
        assertThat(payer.tell(Payer.event(completed, payment, Long.MAX_VALUE, "nok"))
                        .status())
                .isEqualTo(200);
        assertThat(payer.tell(Payer.event(completed, payment, 1200, "xxq")).status())
                .isEqualTo(200);
        var number = payment.path("number").asText();
        assertThat(payer.payment(number).path("state").asText()).isEqualTo("pending");
        assertThat(payer.tell(good).status()).isEqualTo(200);
        payer.awaitState(number, "succeeded");

        var latin = kept.stream()
                .filter(row -> row.path("text").asText().contains("UTF-8"))
                .findFirst()
                .orElseThrow();
        operator.post("/api/v1/exchange/messages/" + latin.path("id").asText() + "/retry", "{}")
                .well();
        assertThat(strays(operator)).as("it is UTF-8 now, and goes in").hasSize(before + bad.length - 1);
        for (var row : strays(operator))
            operator.post(
                            "/api/v1/exchange/messages/" + row.path("id").asText() + "/park",
                            "{\"reason\":\"a test of ours\"}")
                    .well();
        assertThat(strays(operator)).as("laid away").isEmpty();
    }

    /** PA13: how many of the provider's events have ended so, as the metrics have it. */
    private static double events(String outcome) {
        return Caller.at("http://127.0.0.1:" + stand.portal().opsPort())
                .get("/metrics")
                .well()
                .text()
                .lines()
                .filter(line -> line.startsWith("bryggen_payments_webhooks_total")
                        && line.contains("outcome=\"" + outcome + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<JsonNode> strays(Caller operator) {
        var rows = new ArrayList<JsonNode>();
        operator.get("/api/v1/exchange/messages?kind=feed-event&state=aside&size=100")
                .well()
                .json()
                .path("items")
                .forEach(rows::add);
        return rows;
    }

    @Test
    @DisplayName("PA6 nobody tells: the session is asked for; also when it expires and when the money does not come")
    void nobodyTells() {
        var invoice = payer.open("300").path("number").asText();
        var paid = payer.card(invoice, "30.00");
        var expired = payer.card(invoice, "30.00");
        var bounced = payer.card(invoice, "16.00");
        stand.pay().silent(true);
        try {
            stand.pay().act(Payer.session(paid), "approve");
            stand.pay().act(Payer.session(expired), "expire");
            stand.pay().act(Payer.session(bounced), "bounce");
            payer.awaitState(paid.path("number").asText(), "succeeded");
            payer.awaitState(expired.path("number").asText(), "cancelled");
            payer.awaitState(bounced.path("number").asText(), "failed");
        } finally {
            stand.pay().silent(false);
        }
    }

    @Test
    @DisplayName("PA3 a method that takes a while: pending until the money is there, failed when it never comes")
    void takesAWhile() {
        var invoice = payer.open("300").path("number").asText();
        var slow = payer.card(invoice, "15.00");
        stand.pay().act(Payer.session(slow), "delay");
        var bounced = payer.card(invoice, "16.00");
        stand.pay().act(Payer.session(bounced), "bounce");
        payer.awaitState(slow.path("number").asText(), "succeeded");
        payer.awaitState(bounced.path("number").asText(), "failed");
    }

    @Test
    @DisplayName("a webhook takes no token for a signature")
    void token() {
        var body = Payer.event("evt_t", "payout.paid", "cs", "PAY-1", 1, "nok");
        assertThat(payer.caller()
                        .post("/api/v1/payments/webhooks/sandbox", body)
                        .status())
                .isEqualTo(400);
        assertThat(payer.caller().post("/api/v1/payments/webhooks/stripe", body).status())
                .isEqualTo(404);
        assertThat(payer.tell(body, SandboxPayProcess.SECRET + "x").code()).isEqualTo("payment-event-unfit");
    }

    private static int waiting() throws java.sql.SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement();
                var rows = sql.executeQuery("select count(*) from payments_event where state = 'NEW'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void assertProblem(Reply answer, int status, String code, String pointer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
    }
}
