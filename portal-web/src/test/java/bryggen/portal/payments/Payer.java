package bryggen.portal.payments;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.checkout.stripe.WebhookSignature;
import bryggen.sandbox.pay.SandboxPayProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A payables clerk's system: pays invoices of its own, and events as the provider would send them. */
public final class Payer {
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private final Stand stand;
    private final Caller caller;

    private Payer(Stand stand, Caller caller) {
        this.stand = stand;
        this.caller = caller;
    }

    public static Payer at(Stand stand) {
        return new Payer(stand, Caller.at(stand.baseUrl()).as("payables@fjordmek.example"));
    }

    public Caller caller() {
        return caller;
    }

    /** An invoice of which so much at least can be paid, as soon as there is one. */
    public JsonNode open(String least) {
        return Await.value("an open invoice", A_WHILE, () -> {
            for (var invoice : caller.get("/api/v1/invoices?open=true&size=100")
                    .well()
                    .json()
                    .path("items"))
                if (invoice.path("type").asText().equals("invoice")
                        && invoice.path("status").asText().matches("open|overdue")
                        && decimal(invoice, "open").compareTo(new BigDecimal(least)) > 0) return invoice;
            return null;
        });
    }

    public Reply pay(String invoice, String amount, String method) {
        return caller.create("/api/v1/payments", body(invoice, amount, method));
    }

    public static String body(String invoice, String amount, String method) {
        return "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"%s\"}],\"method\":\"%s\"}"
                .formatted(invoice, amount, method);
    }

    /** By card, as soon as the ERP has said that it takes payments. */
    public JsonNode card(String invoice, String amount) {
        return Await.value("a card payment", A_WHILE, () -> {
            var answer = pay(invoice, amount, "card");
            return answer.code().equals("payment-not-offered")
                    ? null
                    : answer.well().json();
        });
    }

    /** The ERP has said that it takes payments. */
    public void awaitCards() {
        var begun = card(open("300").path("number").asText(), "1.00");
        cancel(begun.path("number").asText()).well();
    }

    public Reply cancel(String number) {
        return caller.post("/api/v1/payments/" + number + "/cancellation", "{}");
    }

    public JsonNode payment(String number) {
        return caller.get("/api/v1/payments/" + number).well().json();
    }

    public JsonNode invoice(String number) {
        return caller.get("/api/v1/invoices/" + number).well().json();
    }

    public void awaitState(String number, String state) {
        Await.until(
                number + " is " + state,
                A_WHILE,
                () -> payment(number).path("state").asText().equals(state));
    }

    /** The ERP has it, and the feed has brought what is open now. */
    public void awaitBooked(String number, String invoice, BigDecimal open) {
        Await.until(number + " is booked", A_WHILE, () -> payment(number).has("booked"));
        Await.until(invoice + " has " + open + " open", A_WHILE, () -> {
            var now = invoice(invoice);
            return decimal(now, "open").compareTo(open) == 0
                    && !now.path("status").asText().equals("pending");
        });
    }

    public static String session(JsonNode payment) {
        var redirect = payment.path("redirect").asText();
        return redirect.substring(redirect.lastIndexOf('/') + 1);
    }

    public static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText());
    }

    /** An event about this payment's session, with a new id. */
    public static String event(String type, JsonNode payment, long minor, String currency) {
        return event(
                "evt_" + UUID.randomUUID(),
                type,
                session(payment),
                payment.path("number").asText(),
                minor,
                currency);
    }

    public static String event(String id, String type, String session, String number, long minor, String currency) {
        return """
               {"id":"%s","object":"event","type":"%s","created":1,"data":{"object":{"id":"%s","object":"checkout.session",
               "client_reference_id":"%s","amount_total":%d,"currency":"%s","payment_status":"paid","status":"complete"}}}"""
                .formatted(id, type, session, number, minor, currency);
    }

    public Reply tell(String event) {
        return tell(event, SandboxPayProcess.SECRET);
    }

    public Reply tell(String event, String secret) {
        return tell(event.getBytes(StandardCharsets.UTF_8), secret);
    }

    public Reply tell(byte[] body, String secret) {
        var signed = new WebhookSignature(List.of(secret))
                .sign(body, Clock.systemUTC().instant());
        return Caller.at(stand.baseUrl())
                .with("Stripe-Signature", signed)
                .send("POST", "/api/v1/payments/webhooks/sandbox", body);
    }
}
