package bryggen.portal.exchange;

import bryggen.dev.DemoPeople;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A script of one of the demo's people. */
final class ApiCaller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    record Answer(int status, JsonNode body) {}

    private ApiCaller(String base, String token) {
        this.base = base;
        this.token = token;
    }

    static ApiCaller signedIn(String baseUrl, String email) throws IOException, InterruptedException {
        var guest = new ApiCaller(baseUrl + "/api/v1", "");
        var said = guest.call("POST", "/tokens", Map.of("email", email, "password", DemoPeople.PASSWORD));
        return new ApiCaller(guest.base, said.body().path("token").asText());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return call("GET", path, null);
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return call("POST", path, body);
    }

    private Answer call(String method, String path, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (body != null) request.header("Content-Type", "application/json");
        var text = body == null ? "" : JSON.writeValueAsString(body);
        var answer = HTTP.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body().isEmpty() ? null : JSON.readTree(answer.body()));
    }
}
