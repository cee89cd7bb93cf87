package bryggen.sandbox.pay;

import bryggen.integration.checkout.stripe.WebhookSignature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the portal what has happened, signed, and again until it is heard; of several addresses one after the other. */
final class Hooks {
    private static final int MOST_TRIES = 12;
    private static final long A_WHILE_MILLIS = 2_500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        var thread = new Thread(work, "hooks");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock = Clock.systemUTC();
    private final WebhookSignature signature;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<String> addresses = List.of();
    private volatile Manner manner = Manner.PROMPT;

    /** How it tells. */
    enum Manner {
        PROMPT,
        /** When the payer is back long since. */
        LATE,
        /** Each event by two at the same moment, and once more later. */
        DOUBLED,
        /** As when the line is down for good: what happens now is never told. */
        SILENT
    }

    Hooks(String secret) {
        this.signature = new WebhookSignature(List.of(secret));
    }

    void to(List<String> urls) {
        this.addresses = List.copyOf(urls);
    }

    void in(Manner newManner) {
        this.manner = newManner;
    }

    void tell(String type, ObjectNode session) {
        var how = manner;
        if (how == Manner.SILENT) return;
        var event = JSON.createObjectNode();
        event.put("id", "evt_sandbox_" + UUID.randomUUID().toString().replace("-", ""));
        event.put("object", "event").put("type", type);
        event.put("created", clock.instant().getEpochSecond());
        event.putObject("data").set("object", session);
        var body = event.toString().getBytes(StandardCharsets.UTF_8);
        if (how == Manner.LATE) later(body, 1, A_WHILE_MILLIS);
        else threads.execute(() -> send(body, 1));
        if (how != Manner.DOUBLED) return;
        threads.execute(() -> send(body, 1));
        later(body, 1, A_WHILE_MILLIS);
    }

    private void send(byte[] body, int attempt) {
        if (heard(body)) return;
        if (attempt < MOST_TRIES) later(body, attempt + 1, Math.min(500L << attempt, 15_000));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is sent again by itself
    private void later(byte[] body, int attempt, long millis) {
        threads.schedule(() -> send(body, attempt), millis, TimeUnit.MILLISECONDS);
    }

    private boolean heard(byte[] body) {
        var all = addresses;
        if (all.isEmpty()) return false;
        var address = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", signature.sign(body, clock.instant()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
