package bryggen.integration.erp.rest;

import bryggen.integration.erp.ErpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP exchanges with one ERP: bearer token, a deadline over the whole exchange (connect, send, last byte), a bound on
 * the answer, no redirects (a token must not travel to a place that nobody configured).
 */
final class Transport {
    private static final int LONGEST_REFUSAL = 64 << 10;
    private static final String NOT_AFTER = "Bryggen-Not-After";

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

    /**
     * {@code key} travels as Idempotency-Key for middleware that can use it, and with it the hour after which nobody waits
     * for this request any more: one that waited in a queue until then must not be begun.
     */
    Reply post(Address address, String key, String json, Deadline deadline, int limit) {
        return exchange(
                address,
                HttpRequest.newBuilder()
                        .POST(new TimelyBody(json, deadline))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .header(NOT_AFTER, deadline.onTheClock().toString()),
                deadline,
                limit);
    }

    /**
     * The same for what may be said twice: where the connection breaks it is said once more. An ERP, or a proxy before it,
     * may close a kept connection in the very moment in which we write to it; with a GET the client itself tries again.
     */
    Reply repeat(Address address, String key, String json, Deadline deadline, int limit) {
        var reply = post(address, key, json, deadline, limit);
        return reply instanceof Reply.Lost lost && lost.broken() ? post(address, key, json, deadline, limit) : reply;
    }

    /**
     * Reads the body of a 200 as it comes, to its end or to the deadline; whatever else came of it is thrown.
     *
     * @throws FeedRows.TooMuch when the reader says so
     */
    <T> T stream(Address address, Deadline deadline, Stream<T> reader) throws NoBody, Unreadable, FeedRows.TooMuch {
        var request = request(address, HttpRequest.newBuilder().GET());
        if (request == null) throw new NoBody(unusable());
        var left = deadline.left();
        if (left.isZero()) throw new NoBody(new Reply.NotSent("No time was left to ask."));
        var sent = http.sendAsync(request, BodyHandlers.ofInputStream());
        HttpResponse<InputStream> answer;
        try {
            answer = sent.get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            throw new NoBody(lost(sent, left, e));
        }
        CompletableFuture.delayedExecutor(deadline.left().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> hangUp(answer.body()));
        try (var body = answer.body()) {
            if (answer.statusCode() == 200) return reader.read(answer.headers(), body);
            var bytes = new Body(body.readNBytes(LONGEST_REFUSAL));
            throw new NoBody(new Reply.Answered(answer.statusCode(), answer.headers(), bytes));
        } catch (FeedRows.TooMuch e) {
            throw e;
        } catch (IOException | Unreadable e) {
            if (deadline.left().isZero()) throw new NoBody(new Reply.Lost(noAnswer(left), false));
            if (e instanceof Unreadable unreadable) throw unreadable;
            throw new NoBody(failed(e));
        }
    }

    interface Stream<T> {
        T read(HttpHeaders headers, InputStream body) throws IOException, Unreadable;
    }

    /** There was no 200 with a whole body; {@code reply} is what there was. */
    static final class NoBody extends Exception {
        final transient Reply reply;

        NoBody(Reply reply) {
            super("no body");
            this.reply = reply;
        }
    }

    private static void hangUp(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyGone) {
            // which is what we want
        }
    }

    /** An ERP may say our secret back in an error text; nobody shall read it there. */
    String discreet(String text) {
        return token.isBlank() ? text : text.replace(token, "…");
    }

    private @Nullable HttpRequest request(Address address, HttpRequest.Builder builder) {
        try {
            return builder.uri(URI.create(base + address))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json, application/pdf")
                    .build();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Reply unusable() {
        return new Reply.NotSent("The ERP's address or token cannot be used as configured.");
    }

    private Reply exchange(Address address, HttpRequest.Builder builder, Deadline deadline, int limit) {
        var request = request(address, builder);
        if (request == null) return unusable();
        var left = deadline.left();
        if (left.isZero()) return new Reply.NotSent("No time was left to ask.");
        return await(http.sendAsync(request, answer -> new BoundedBody(limit)), left);
    }

    private Reply await(CompletableFuture<HttpResponse<byte[]>> sent, Duration left) {
        try {
            var answer = sent.get(left.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply.Answered(answer.statusCode(), answer.headers(), new Body(answer.body()));
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            return lost(sent, left, e);
        }
    }

    private Reply lost(CompletableFuture<?> sent, Duration left, Exception cause) {
        if (cause instanceof ExecutionException) return failed(cause.getCause() == null ? cause : cause.getCause());
        sent.cancel(true);
        if (cause instanceof TimeoutException) return new Reply.Lost(noAnswer(left), false);
        Thread.currentThread().interrupt();
        return new Reply.Lost("We stopped waiting for the answer.", false);
    }

    private static String noAnswer(Duration left) {
        return "No answer within " + left.toMillis() + " ms.";
    }

    private Reply failed(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof TimelyBody.TooLate) return new Reply.NotSent("No time was left to send.");
            if (at instanceof BoundedBody.Exceeded exceeded) return new Reply.TooLarge(said(exceeded));
            if (at instanceof HttpConnectTimeoutException)
                return new Reply.NotSent("The ERP's address takes no connection in time.");
            if (at instanceof ConnectException) return new Reply.NotSent("The ERP's address takes no connection.");
            if (at instanceof SSLHandshakeException) return new Reply.NotSent("No trusted connection: " + said(at));
        }
        return new Reply.Lost("The connection broke: " + said(cause), true);
    }

    private String said(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : discreet(message);
    }
}
