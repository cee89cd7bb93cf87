package bryggen.integration.checkout.stripe;

import bryggen.integration.checkout.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One call at a time over HTTPS: forms in, JSON out, nothing waited for longer than ten seconds. */
final class StripeCalls {
    /** Answers keep this shape whatever the account is set to. */
    private static final String VERSION = "2026-07-29.dahlia";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 1 << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String secret;

    StripeCalls(URI base, String secret) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.secret = secret;
    }

    record Reply(int status, JsonNode json) {
        boolean isWell() {
            return status / 100 == 2;
        }
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    /** @param key the same call with the same key is done once */
    Reply post(String path, Map<String, String> form, @Nullable String key) {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        if (key != null) request.header("Idempotency-Key", key);
        return send(request);
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + secret)
                .header("Stripe-Version", VERSION)
                .header("Accept", "application/json");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                var body = in.readNBytes(LARGEST_ANSWER);
                if (answer.statusCode() >= 500 || answer.statusCode() == 429 || answer.statusCode() == 409)
                    throw new ProviderUnavailable("answers " + answer.statusCode());
                return new Reply(answer.statusCode(), SessionJson.read(body));
            }
        } catch (IOException e) {
            throw new ProviderUnavailable("does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable("was not waited for", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
