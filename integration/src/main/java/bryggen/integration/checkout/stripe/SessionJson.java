package bryggen.integration.checkout.stripe;

import bryggen.integration.checkout.Checkout;
import bryggen.integration.checkout.ProviderEvent;
import bryggen.integration.checkout.ProviderUnavailable;
import bryggen.integration.checkout.SessionReport;
import bryggen.integration.checkout.SessionReport.Standing;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sessions and events as Stripe writes them; only what is compared or acted upon is read. */
final class SessionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(60)
                        .maxStringLength(200_000)
                        .build());
    }

    /** More than this is no amount, whatever the currency: it would not fit where amounts are kept. */
    private static final long LARGEST = 1_000_000_000_000_000L;

    private SessionJson() {}

    static JsonNode read(byte[] body) throws IOException {
        return Objects.requireNonNullElse(JSON.readTree(body), JSON.nullNode());
    }

    /** @throws ProviderUnavailable for a session that cannot be paid in */
    static Checkout opened(JsonNode session) {
        var id = text(session, "id");
        var page = text(session, "url");
        if (id == null || page == null) throw new ProviderUnavailable("a session without id or page");
        return new Checkout(
                id,
                URI.create(page),
                Instant.ofEpochSecond(session.path("expires_at").asLong()));
    }

    static SessionReport report(JsonNode session) {
        var id = text(session, "id");
        if (id == null) throw new ProviderUnavailable("a session without id");
        var standing = standing(text(session, "status"), text(session, "payment_status"));
        boolean failed = standing == Standing.PROCESSING && hasFailed(session.path("payment_intent"));
        return report(session, id, failed ? Standing.FAILED : standing);
    }

    /**
     * A session whose money did not come looks like one whose money is on its way; only its payment intent, which goes
     * back to the wish for another method, tells them apart.
     */
    private static boolean hasFailed(JsonNode intent) {
        var status = text(intent, "status");
        return "requires_payment_method".equals(status) || "canceled".equals(status);
    }

    /** Every type that is nothing to us is read without a session. */
    static ProviderEvent event(JsonNode event) throws IOException {
        var id = text(event, "id");
        var type = text(event, "type");
        if (id == null || type == null) throw new IOException("an event without id or type");
        var session = event.path("data").path("object");
        var of = text(session, "id");
        var standing =
                switch (type) {
                    case "checkout.session.completed" -> standing("complete", text(session, "payment_status"));
                    case "checkout.session.async_payment_succeeded" -> Standing.PAID;
                    case "checkout.session.async_payment_failed" -> Standing.FAILED;
                    case "checkout.session.expired" -> Standing.EXPIRED;
                    default -> null;
                };
        return new ProviderEvent(
                id,
                type,
                Instant.ofEpochSecond(event.path("created").asLong()),
                standing == null || of == null ? null : report(session, of, standing));
    }

    private static SessionReport report(JsonNode session, String id, Standing standing) {
        var minor = session.path("amount_total");
        var currency = text(session, "currency");
        var amount = minor.isIntegralNumber()
                        && minor.canConvertToLong()
                        && Math.abs(minor.asLong()) < LARGEST
                        && currency != null
                ? MinorUnits.read(minor.asLong(), currency).orElse(null)
                : null;
        return new SessionReport(id, text(session, "client_reference_id"), amount, standing);
    }

    private static Standing standing(@Nullable String status, @Nullable String payment) {
        if ("complete".equals(status)) return "paid".equals(payment) ? Standing.PAID : Standing.PROCESSING;
        return "expired".equals(status) ? Standing.EXPIRED : Standing.OPEN;
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        var text = value.isTextual() ? value.asText() : "";
        boolean plain = !text.isEmpty() && text.length() <= 500 && text.chars().noneMatch(Character::isISOControl);
        return plain ? text : null;
    }
}
