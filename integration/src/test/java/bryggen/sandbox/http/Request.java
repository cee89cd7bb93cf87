package bryggen.sandbox.http;

import bryggen.integration.erp.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request, read whole. */
record Request(
        String method,
        String path,
        Map<String, String> query,
        String body,
        String authorization,
        @Nullable String notAfter) {
    private static final int MOST = 8 << 20;

    static Request of(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var bytes = exchange.getRequestBody().readNBytes(MOST);
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                query(uri.getRawQuery()),
                new String(bytes, StandardCharsets.UTF_8),
                authorization == null ? "" : authorization,
                exchange.getRequestHeaders().getFirst("Bryggen-Not-After"));
    }

    /** Nobody waits for it any more: it stood in the queue, or we stood still. */
    boolean isGivenUp() {
        return notAfter != null && Instant.now(Clock.systemUTC()).isAfter(Instant.parse(notAfter));
    }

    /** @throws IllegalArgumentException when the body is not such a message */
    <T> T read(Class<T> type) {
        return Wire.read(body, type);
    }

    JsonNode json() {
        return Wire.read(body, JsonNode.class);
    }

    /** @throws IllegalArgumentException when it is missing */
    String need(String name) {
        var value = query.get(name);
        if (value == null) throw new IllegalArgumentException("the query parameter '" + name + "' is missing");
        return value;
    }

    String route() {
        return method + " " + path;
    }

    private static Map<String, String> query(String raw) {
        var found = new HashMap<String, String>();
        for (var pair : (raw == null ? "" : raw).split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0)
                found.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return found;
    }
}
