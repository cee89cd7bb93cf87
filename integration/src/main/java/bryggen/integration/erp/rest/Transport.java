package bryggen.integration.erp.rest;

import bryggen.integration.erp.ErpSettings;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * HTTP exchanges with one ERP: bearer token, a deadline over the whole exchange (connect, send, last byte), a bound on
 * the answer, no redirects (a token must not travel to a place that nobody configured).
 */
final class Transport {
    private final HttpClient http;
    private final String base;
    private final String token;

    Transport(ErpSettings settings) {
        var half = settings.deadline().dividedBy(2);
        var patience = Duration.ofSeconds(3);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(half.compareTo(patience) < 0 ? half : patience)
                .build();
        var url = settings.url().toString();
        base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        token = settings.password();
    }

    Reply get(Address address, Deadline deadline, int limit) {
        return exchange(address, HttpRequest.newBuilder().GET(), deadline, limit);
    }

    /** {@code key} travels as Idempotency-Key for middleware that can use it. */
    Reply post(Address address, String key, String json, Deadline deadline, int limit) {
        return exchange(
                address,
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key),
                deadline,
                limit);
    }

    /** An ERP may say our secret back in an error text; nobody shall read it there. */
    String discreet(String text) {
        return token.isBlank() ? text : text.replace(token, "…");
    }

    private Reply exchange(Address address, HttpRequest.Builder builder, Deadline deadline, int limit) {
        HttpRequest request;
        try {
            request = builder.uri(URI.create(base + address))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json, application/pdf")
                    .build();
        } catch (IllegalArgumentException e) {
            return new Reply.NotSent("The ERP's address or token cannot be used as configured.");
        }
        var left = deadline.left();
        if (left.isZero()) return new Reply.NotSent("No time was left to ask.");
        return await(http.sendAsync(request, answer -> new BoundedBody(limit)), left);
    }

    private Reply await(CompletableFuture<HttpResponse<byte[]>> sent, Duration left) {
        try {
            var answer = sent.get(left.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply.Answered(answer.statusCode(), answer.headers(), new Body(answer.body()));
        } catch (TimeoutException e) {
            sent.cancel(true);
            return new Reply.Lost("No answer within " + left.toMillis() + " ms.");
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Lost("We stopped waiting for the answer.");
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private Reply failed(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof BoundedBody.Exceeded exceeded) return new Reply.TooLarge(said(exceeded));
            if (at instanceof HttpConnectTimeoutException)
                return new Reply.NotSent("The ERP's address takes no connection in time.");
            if (at instanceof ConnectException) return new Reply.NotSent("The ERP's address takes no connection.");
            if (at instanceof SSLHandshakeException) return new Reply.NotSent("No trusted connection: " + said(at));
        }
        return new Reply.Lost("The connection broke: " + said(cause));
    }

    private String said(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : discreet(message);
    }
}
