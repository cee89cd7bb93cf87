package bryggen.integration.checkout.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.checkout.BadSignature;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ours and Stripe's own library say the same of every signature. */
class WebhookSignatureTest {
    private static final String SECRET = "whsec_test";
    private static final String BODY = "{\"id\":\"evt_1\",\"object\":\"event\",\"name\":\"Fjord Måkeskjær 😀\"}";
    private final Instant now = Clock.systemUTC().instant();

    @Test
    @DisplayName("what Stripe's library signs we believe, and what we sign it believes")
    void oracle() throws Exception {
        var time = now.getEpochSecond();
        var theirs = "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(SECRET, time + "." + BODY);
        assertThatCode(() -> ours(SECRET).check(bytes(BODY), theirs, now)).doesNotThrowAnyException();
        var signed = ours(SECRET).sign(bytes(BODY), now);
        assertThat(signed).isEqualTo(theirs);
        assertThat(Webhook.Signature.verifyHeader(BODY, signed, SECRET, 300)).isTrue();
    }

    @Test
    @DisplayName("a changed byte, another secret, an old time: both refuse")
    void refused() {
        var signed = ours(SECRET).sign(bytes(BODY), now);
        refusedByBoth(BODY + " ", signed, SECRET);
        refusedByBoth(BODY, signed, "whsec_other");
        refusedByBoth(BODY, ours(SECRET).sign(bytes(BODY), now.minus(Duration.ofSeconds(400))), SECRET);
        refusedByBoth(BODY, signed.replace("v1=", "v0="), SECRET);
        refusedByBoth(BODY, signed.replaceFirst("t=\\d+", "t=" + (now.getEpochSecond() - 1)), SECRET);
    }

    @Test
    @DisplayName("a time that is still to come is refused too")
    void future() {
        var signed = ours(SECRET).sign(bytes(BODY), now.plus(Duration.ofSeconds(400)));
        assertThatThrownBy(() -> ours(SECRET).check(bytes(BODY), signed, now)).isInstanceOf(BadSignature.class);
    }

    @Test
    @DisplayName("while the secret changes both are good, and a header may carry a signature by each")
    void rotation() {
        var both = new WebhookSignature(List.of("whsec_new", "whsec_old"));
        assertThatCode(() -> both.check(bytes(BODY), ours("whsec_old").sign(bytes(BODY), now), now))
                .doesNotThrowAnyException();
        assertThatCode(() -> both.check(bytes(BODY), ours("whsec_new").sign(bytes(BODY), now), now))
                .doesNotThrowAnyException();
        var two = ours("whsec_unknown").sign(bytes(BODY), now)
                + ours("whsec_old").sign(bytes(BODY), now).replaceFirst("t=\\d+", "");
        assertThatCode(() -> both.check(bytes(BODY), two, now)).doesNotThrowAnyException();
        assertThatThrownBy(() -> both.check(bytes(BODY), ours("whsec_third").sign(bytes(BODY), now), now))
                .isInstanceOf(BadSignature.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "t=", "t=1", "v1=abc", "t=x,v1=abc", "t=99999999999999999999,v1=a", "=,=,=", "t=1,v1"})
    @DisplayName("a header that is none is refused, not stumbled over")
    void odd(String header) {
        assertThatThrownBy(() -> ours(SECRET).check(bytes(BODY), header, now)).isInstanceOf(BadSignature.class);
        assertThatThrownBy(() -> ours(SECRET).check(bytes(BODY), null, now)).isInstanceOf(BadSignature.class);
    }

    private void refusedByBoth(String body, String header, String secret) {
        assertThatThrownBy(() -> ours(secret).check(bytes(body), header, now))
                .as(header)
                .isInstanceOf(BadSignature.class);
        assertThatThrownBy(() -> Webhook.Signature.verifyHeader(body, header, secret, 300))
                .as(header)
                .isInstanceOf(SignatureVerificationException.class);
    }

    private static WebhookSignature ours(String secret) {
        return new WebhookSignature(List.of(secret));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
