package bryggen.sandbox.pay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All sessions of this process, and what is told of each change. */
final class PaySessions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration DELAY = Duration.ofSeconds(4);

    private final Map<String, PaySession> sessions = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final Hooks hooks;
    private final String pages;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "later");
        thread.setDaemon(true);
        return thread;
    });

    @SuppressWarnings("FutureReturnValueIgnored")
    PaySessions(Hooks hooks, String pages) {
        this.hooks = hooks;
        this.pages = pages;
        later.scheduleWithFixedDelay(this::expire, 1, 1, TimeUnit.SECONDS);
    }

    /** The same key gives the same session. */
    synchronized PaySession open(String key, Map<String, String> form) {
        var known = key == null ? null : keys.get(key);
        if (known != null) return sessions.get(known);
        var session =
                PaySession.opened("cs_sandbox_" + UUID.randomUUID().toString().replace("-", ""), form);
        sessions.put(session.id(), session);
        if (key != null) keys.put(key, session.id());
        return session;
    }

    synchronized Optional<PaySession> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Every session there was, as the API writes it: the bank's own books. */
    synchronized ArrayNode books() {
        var books = JSON.createArrayNode();
        for (var session : sessions.values()) books.add(json(session));
        return books;
    }

    /** What the payer did; nothing when the session is no longer open. */
    synchronized PaySession act(String id, String act) {
        var session = sessions.get(id);
        if (!session.isOpen(clock.instant())) return session;
        switch (act) {
            case "approve" -> change(session.as("complete", "paid", "succeeded"), "checkout.session.completed");
            case "delay" -> {
                change(session.as("complete", "unpaid", "processing"), "checkout.session.completed");
                settleLater(id, true);
            }
            case "bounce" -> {
                change(session.as("complete", "unpaid", "processing"), "checkout.session.completed");
                settleLater(id, false);
            }
            case "expire" -> change(session.as("expired", "unpaid", ""), "checkout.session.expired");
            default -> {
                // declined: the payer may try another card
            }
        }
        return sessions.get(id);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void settleLater(String id, boolean well) {
        later.schedule(() -> settle(id, well), DELAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void settle(String id, boolean well) {
        var session = sessions.get(id);
        if (well) change(session.as("complete", "paid", "succeeded"), "checkout.session.async_payment_succeeded");
        else
            change(
                    session.as("complete", "unpaid", "requires_payment_method"),
                    "checkout.session.async_payment_failed");
    }

    private synchronized void expire() {
        for (var session : List.copyOf(sessions.values()))
            if (session.status().equals("open") && !session.isOpen(clock.instant()))
                change(session.as("expired", "unpaid", ""), "checkout.session.expired");
    }

    private void change(PaySession session, String event) {
        sessions.put(session.id(), session);
        hooks.tell(event, json(session));
    }

    /** As the API writes it, with its payment intent in full where that is asked for. */
    ObjectNode json(PaySession session, boolean expanded) {
        var json = json(session);
        if (expanded && !session.intent().isEmpty())
            json.putObject("payment_intent")
                    .put("id", intent(session))
                    .put("object", "payment_intent")
                    .put("status", session.intent());
        return json;
    }

    private static String intent(PaySession session) {
        return session.id().replace("cs_", "pi_");
    }

    ObjectNode json(PaySession session) {
        var json = JSON.createObjectNode();
        json.put("id", session.id()).put("object", "checkout.session").put("mode", "payment");
        json.put("client_reference_id", session.reference());
        json.put("amount_total", session.amount()).put("currency", session.currency());
        json.put("status", session.status()).put("payment_status", session.payment());
        if (session.intent().isEmpty()) json.putNull("payment_intent");
        else json.put("payment_intent", intent(session));
        json.put("expires_at", session.expiresAt()).put("livemode", false);
        if (session.status().equals("open")) json.put("url", pages + "/pay/" + session.id());
        else json.putNull("url");
        json.putObject("metadata").put("payment", session.reference());
        return json;
    }
}
