package bryggen.integration.erp.tryton;

import bryggen.integration.erp.ErpHealth.Cause;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON-RPC request and its answer or its {@link Fault}. Knows nothing of models and sessions. */
final class Rpc {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI database;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private volatile Duration skew = Duration.ZERO;

    Rpc(URI url, Clock clock) {
        this.database = url.toString().endsWith("/") ? url : URI.create(url + "/");
        this.clock = clock;
    }

    /** Now, by the clock of the ERP's machine as far as its answers have told it. */
    Instant now() {
        return clock.instant().plus(skew);
    }

    JsonNode send(@Nullable String authorization, String method, List<?> params, Deadline deadline) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", 1);
        body.put("method", method);
        body.put("params", params);
        var request = HttpRequest.newBuilder(database)
                .timeout(deadline.left())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(body)));
        if (authorization != null) request.header("Authorization", authorization);
        return result(answer(request.build()));
    }

    private static String json(Object body) {
        try {
            return Values.JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Date").ifPresent(this::set);
            return response;
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException e) {
            throw new Fault(Fault.Kind.UNREACHED, "nobody answers at " + database);
        } catch (HttpTimeoutException e) {
            throw new Fault(Fault.Kind.LOST, "no answer in time from " + database);
        } catch (IOException e) {
            throw new Fault(Fault.Kind.LOST, "the connection to " + database + " broke: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.LOST, "interrupted while waiting for " + database);
        }
    }

    private void set(String date) {
        try {
            var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            skew = Duration.between(clock.instant(), theirs);
        } catch (DateTimeException unreadable) {
            // a proxy's own format: keep what we knew
        }
    }

    private JsonNode result(HttpResponse<String> response) {
        switch (response.statusCode()) {
            case 200 -> {
                return unpack(response.body());
            }
            case 401 -> throw new Fault(Fault.Kind.STRANGER, "the ERP does not accept user and password");
            case 301, 302, 303, 307, 308 ->
                throw new Fault(
                        Fault.Kind.UNREACHED,
                        Cause.ADDRESS,
                        database + " sends us elsewhere (" + response.statusCode() + ")");
            case 403 -> throw new Fault(Fault.Kind.BROKEN, "the ERP does not offer this to programs (403)");
            case 404, 405 ->
                throw new Fault(
                        Fault.Kind.UNREACHED,
                        Cause.ADDRESS,
                        "there is no such database at " + database + " (" + response.statusCode() + ")");
            case 429 ->
                throw new Fault(
                        Fault.Kind.UNREACHED,
                        Cause.CREDENTIALS,
                        "the ERP turns away after too many failed logins (429)");
            case 503 -> throw new Fault(Fault.Kind.UNREACHED, Cause.BUSY, "the ERP is not ready (503)");
            default ->
                throw new Fault(
                        Fault.Kind.LOST,
                        response.statusCode() >= 500 ? Cause.BUSY : Cause.STRANGER,
                        "the ERP answered with status " + response.statusCode());
        }
    }

    private static JsonNode unpack(String body) {
        JsonNode answer;
        try {
            answer = Values.JSON.readTree(body);
        } catch (IOException e) {
            throw new Fault(Fault.Kind.LOST, Cause.STRANGER, "what answers is not a Tryton: its answer is no JSON");
        }
        var error = answer.path("error");
        if (!error.isMissingNode() && !error.isNull()) throw fault(error);
        if (!answer.has("result"))
            throw new Fault(Fault.Kind.LOST, Cause.STRANGER, "what answers is not a Tryton: its answer has no result");
        return answer.path("result");
    }

    private static Fault fault(JsonNode error) {
        var details = new ArrayList<String>();
        error.path(1).forEach(detail -> details.add(detail.asText("")));
        return Fault.of(error.path(0).asText("unknown"), details);
    }
}
