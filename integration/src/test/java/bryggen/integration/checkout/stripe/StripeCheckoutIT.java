package bryggen.integration.checkout.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.Await;
import bryggen.integration.checkout.CheckoutWish;
import bryggen.integration.checkout.PaymentProvider;
import bryggen.integration.checkout.ProviderUnavailable;
import bryggen.integration.checkout.SessionReport.Standing;
import bryggen.integration.kernel.Money;
import bryggen.sandbox.pay.SandboxPayProcess;
import com.stripe.StripeClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over HTTP against the simulator, whose answers Stripe's own library reads as well. */
class StripeCheckoutIT {
    private final Instant now = Clock.systemUTC().instant();
    private static SandboxPayProcess pay;
    private static PaymentProvider stripe;

    @BeforeAll
    static void start() {
        pay = SandboxPayProcess.start();
        stripe = provider(SandboxPayProcess.KEY, pay.url());
    }

    @AfterAll
    static void stop() {
        pay.close();
    }

    @Test
    @DisplayName("a session is opened once for a key, with our amount, number and end")
    void open() throws Exception {
        var wish = wish("PAY-1", Money.of("1234.50", "NOK"));
        var checkout = stripe.open(wish);
        assertThat(stripe.open(wish)).isEqualTo(checkout);
        assertThat(checkout.page().toString()).startsWith(pay.url() + "/pay/");
        assertThat(checkout.until().getEpochSecond()).isEqualTo(wish.until().getEpochSecond());
        var report = stripe.look(checkout.session());
        assertThat(report.standing()).isEqualTo(Standing.OPEN);
        assertThat(report.reference()).isEqualTo("PAY-1");
        assertThat(report.amount()).isEqualTo(Money.of("1234.50", "NOK"));
        var theirs = StripeClient.builder()
                .setApiKey(SandboxPayProcess.KEY)
                .setApiBase(pay.url().toString())
                .build()
                .v1()
                .checkout()
                .sessions()
                .retrieve(checkout.session());
        assertThat(theirs.getAmountTotal()).isEqualTo(123450);
        assertThat(theirs.getClientReferenceId()).isEqualTo("PAY-1");
    }

    @Test
    @DisplayName("a session stands as the payer left it")
    void standing() {
        assertThat(after("approve")).isEqualTo(Standing.PAID);
        assertThat(after("delay")).isEqualTo(Standing.PROCESSING);
        assertThat(after("expire")).isEqualTo(Standing.EXPIRED);
        var bounced = stripe.open(wish("PAY-bounced", Money.of("77.00", "SEK")));
        pay.act(bounced.session(), "bounce");
        assertThat(Await.value("the money that does not come", Duration.ofSeconds(30), () -> {
                    var standing = stripe.look(bounced.session()).standing();
                    return standing == Standing.PROCESSING ? Optional.empty() : Optional.of(standing);
                }))
                .isEqualTo(Standing.FAILED);
        assertThat(stripe.look("cs_nobody").standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("ending a session that is paid leaves it paid")
    void expire() {
        var open = stripe.open(wish("PAY-2", Money.of("10.00", "EUR")));
        assertThat(stripe.expire(open.session()).standing()).isEqualTo(Standing.EXPIRED);
        var paid = stripe.open(wish("PAY-3", Money.of("10.00", "EUR")));
        pay.act(paid.session(), "approve");
        assertThat(stripe.expire(paid.session()).standing()).isEqualTo(Standing.PAID);
    }

    @Test
    @DisplayName("a wrong key and an address where nobody answers are an absent provider")
    void away() {
        var wish = wish("PAY-4", Money.of("10.00", "EUR"));
        assertThatThrownBy(() -> provider("sk_wrong", pay.url()).open(wish)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(
                        () -> provider("sk", URI.create("http://127.0.0.1:9")).open(wish))
                .isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    @DisplayName("events are read by their type; one that is nothing to us has no report")
    void events() {
        var session = "{\"id\":\"cs_1\",\"client_reference_id\":\"PAY-1\",\"amount_total\":1000,\"currency\":\"nok\","
                + "\"payment_status\":\"%s\"}";
        assertThat(event("checkout.session.completed", session.formatted("paid")))
                .isEqualTo(Standing.PAID);
        assertThat(event("checkout.session.completed", session.formatted("unpaid")))
                .isEqualTo(Standing.PROCESSING);
        assertThat(event("checkout.session.async_payment_succeeded", session.formatted("paid")))
                .isEqualTo(Standing.PAID);
        assertThat(event("checkout.session.async_payment_failed", session.formatted("unpaid")))
                .isEqualTo(Standing.FAILED);
        assertThat(event("checkout.session.expired", session.formatted("unpaid")))
                .isEqualTo(Standing.EXPIRED);
        assertThat(event("payment_intent.created", "{\"id\":\"pi_1\"}")).isNull();
        assertThat(event("checkout.session.completed", "{}")).isNull();
    }

    private Standing after(String act) {
        var checkout = stripe.open(wish("PAY-" + act, Money.of("77.00", "SEK")));
        pay.act(checkout.session(), act);
        return stripe.look(checkout.session()).standing();
    }

    private Standing event(String type, String object) {
        var body = ("{\"id\":\"evt_1\",\"type\":\"" + type + "\",\"created\":1,\"data\":{\"object\":" + object + "}}")
                .getBytes(StandardCharsets.UTF_8);
        var signed = new WebhookSignature(List.of(SandboxPayProcess.SECRET)).sign(body, now);
        var report = stripe.read(body, signed, now).report();
        return report == null ? null : report.standing();
    }

    private CheckoutWish wish(String number, Money amount) {
        return new CheckoutWish(
                number,
                number,
                amount,
                "Nordvik: 3 invoices",
                "nb",
                URI.create("http://localhost/paid"),
                URI.create("http://localhost/left"),
                now.plusSeconds(2700));
    }

    private static PaymentProvider provider(String key, URI url) {
        return new StripeCheckout("stripe", url, url, key, List.of(SandboxPayProcess.SECRET));
    }
}
