package bryggen.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What came back. */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; never compared
public record Reply(String asked, int status, HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<byte[]> response) {
        var request = response.request();
        return new Reply(
                request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(asked + " answered " + status + " and no JSON: " + text(), e);
        }
    }

    /** The code of a problem, or nothing. */
    public String code() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().path("code").asText()
                : "";
    }

    /** By the portal's own word; the server starts before the application does and knows no page then. */
    public boolean isMissing() {
        return status == 404 && !code().isEmpty();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Itself, when it went well. */
    public Reply well() {
        if (status / 100 != 2) throw new AssertionError(asked + " answered " + status + ": " + text());
        return this;
    }

    @Override
    public String toString() {
        return asked + " -> " + status + " " + text();
    }
}
