package bryggen.contract;

import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A customer's own system at the API; immutable, each {@code with} makes another. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Map<String, String> headers;

    private Caller(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** Nobody yet. */
    public static Caller at(String base) {
        return new Caller(base, Map.of());
    }

    /** One of the demo's people, with a token of its own. */
    public Caller as(String email) {
        var answer = post(
                        "/api/v1/tokens",
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, DemoPeople.PASSWORD))
                .well();
        return with("Authorization", "Bearer " + answer.json().path("token").asText());
    }

    public Caller forAccount(String number) {
        return with("Bryggen-Account", number);
    }

    public Caller with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(base, more);
    }

    /** The same at another server. */
    public Caller elsewhere(String otherBase) {
        return new Caller(otherBase, headers);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, String json) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    /** A creating call with a new idempotency key. */
    public Reply create(String path, String json) {
        return with("Idempotency-Key", UUID.randomUUID().toString()).post(path, json);
    }

    /** Hands a file of order lines in and waits until every line is answered; its id. */
    public String upload(String name, String file) {
        var id = with("Content-Type", "text/csv")
                .create("/api/v1/orders/upload?name=" + name, file)
                .well()
                .json()
                .path("id")
                .asText();
        Await.until("the file is read", Duration.ofMinutes(1), () -> get("/api/v1/orders/upload/" + id)
                .well()
                .json()
                .path("state")
                .asText()
                .equals("done"));
        return id;
    }

    /** @param body null for none */
    public Reply send(String method, String path, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (body != null && !headers.containsKey("Content-Type"))
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String token() {
        return headers.getOrDefault("Authorization", "").replace("Bearer ", "");
    }
}
