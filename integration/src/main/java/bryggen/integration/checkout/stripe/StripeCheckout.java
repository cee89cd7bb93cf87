package bryggen.integration.checkout.stripe;

import bryggen.integration.checkout.Checkout;
import bryggen.integration.checkout.CheckoutWish;
import bryggen.integration.checkout.PaymentProvider;
import bryggen.integration.checkout.ProviderEvent;
import bryggen.integration.checkout.ProviderUnavailable;
import bryggen.integration.checkout.SessionReport;
import bryggen.integration.checkout.UnreadableEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stripe Checkout Sessions, or whoever speaks like them. */
public final class StripeCheckout implements PaymentProvider {
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String WITH_INTENT = "?expand%5B%5D=payment_intent";
    private final String name;
    private final URI pages;
    private final StripeCalls calls;
    private final WebhookSignature signature;

    /**
     * @param base where the API answers: https://api.stripe.com
     * @param pages the origin of the pay pages: https://checkout.stripe.com
     * @param key the secret key of the API
     * @param webhookSecrets one, or two while they change
     */
    public StripeCheckout(String name, URI base, URI pages, String key, List<String> webhookSecrets) {
        this.name = name;
        this.pages = pages;
        this.calls = new StripeCalls(base, key);
        this.signature = new WebhookSignature(webhookSecrets);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI pages() {
        return pages;
    }

    @Override
    public Checkout open(CheckoutWish wish) {
        var answer = calls.post(SESSIONS, form(wish), wish.key());
        if (!answer.isWell()) throw new ProviderUnavailable("refuses a session: " + answer.status());
        return SessionJson.opened(answer.json());
    }

    @Override
    public SessionReport look(String session) {
        return report(session, calls.get(SESSIONS + "/" + StripeCalls.segment(session) + WITH_INTENT));
    }

    /** A session that is no longer open answers 400: then it is looked at instead. */
    @Override
    public SessionReport expire(String session) {
        var answer = calls.post(SESSIONS + "/" + StripeCalls.segment(session) + "/expire", Map.of(), null);
        return answer.isWell() ? report(session, answer) : look(session);
    }

    @Override
    public ProviderEvent read(byte[] body, @Nullable String header, Instant now) {
        signature.check(body, header, now);
        return readAgain(body);
    }

    @Override
    public ProviderEvent readAgain(byte[] body) {
        try {
            return SessionJson.event(SessionJson.read(body));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("no JSON: " + e.getOriginalMessage());
        } catch (IOException | DateTimeException e) {
            throw new UnreadableEvent(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String signatureHeader() {
        return "Stripe-Signature";
    }

    private static SessionReport report(String session, StripeCalls.Reply answer) {
        if (answer.status() == 404) return new SessionReport(session, null, null, SessionReport.Standing.UNKNOWN);
        if (!answer.isWell()) throw new ProviderUnavailable("answers " + answer.status());
        return SessionJson.report(answer.json());
    }

    private static Map<String, String> form(CheckoutWish wish) {
        var form = new LinkedHashMap<String, String>();
        form.put("mode", "payment");
        form.put("client_reference_id", wish.reference());
        form.put("metadata[payment]", wish.reference());
        form.put("payment_intent_data[metadata][payment]", wish.reference());
        form.put("line_items[0][quantity]", "1");
        form.put(
                "line_items[0][price_data][currency]",
                wish.amount().currency().getCurrencyCode().toLowerCase(java.util.Locale.ROOT));
        form.put("line_items[0][price_data][unit_amount]", String.valueOf(MinorUnits.of(wish.amount())));
        form.put("line_items[0][price_data][product_data][name]", wish.title());
        form.put("locale", wish.language());
        form.put("success_url", wish.paid().toString());
        form.put("cancel_url", wish.left().toString());
        form.put("expires_at", String.valueOf(wish.until().getEpochSecond()));
        return form;
    }
}
