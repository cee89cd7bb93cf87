package bryggen.sandbox.http;

import bryggen.integration.erp.Wire;
import bryggen.sandbox.books.Books;
import bryggen.sandbox.books.BooksClosed;
import bryggen.sandbox.books.Counter;
import bryggen.sandbox.books.SaysNo;
import bryggen.sandbox.http.Faults.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets requests in: checks the token, applies the fault switch, and turns every outcome into an answer. */
final class Doors implements HttpHandler {
    private static final Logger LOG = Logger.getLogger("sandbox");
    private final Faults faults = new Faults();
    private final ContractDoor contract;
    private final ControlDoor control;
    private final byte[] expected;

    Doors(Books books, String token) {
        var counter = new Counter();
        contract = new ContractDoor(books, counter);
        control = new ControlDoor(books, faults, counter);
        expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Request.of(exchange);
            if (!MessageDigest.isEqual(expected, request.authorization().getBytes(StandardCharsets.UTF_8))) {
                send(exchange, Response.no(401, "who are you?"));
            } else if (request.path().startsWith("/control/")) {
                send(exchange, safely(() -> control.answer(request)));
            } else {
                serve(exchange, request, faults.take(request));
            }
        }
    }

    private void serve(HttpExchange exchange, Request request, Optional<Fault> fault) throws IOException {
        if (fault.isEmpty()) {
            send(exchange, work(request, false));
            return;
        }
        switch (fault.get().kind()) {
            case DROP -> work(request, false);
            case LATE -> {
                var answer = work(request, false);
                faults.pause(fault.get().millis());
                send(exchange, answer);
            }
            case HALF -> sendHalf(exchange, work(request, false));
            case TWICE -> {
                var answer = work(request, false);
                send(exchange, answer.body(answer.body() + answer.body()));
            }
            case REPEAT -> send(exchange, repeated(work(request, false)));
            case DONE_500 -> {
                work(request, false);
                send(exchange, Response.no(500, "something broke after the work"));
            }
            case STATUS_400 -> send(exchange, Response.no(400, "The unit C62 is not known here."));
            case STATUS_500 -> send(exchange, Response.no(500, "something broke"));
            case STATUS_503 ->
                send(exchange, Response.no(503, "closed for a moment").header("Retry-After", "1"));
            case STATUS_401 -> send(exchange, Response.no(401, "who are you?"));
            case HANG -> faults.pause(fault.get().millis());
            case REFUSE -> {
                faults.pause(fault.get().millis());
                send(exchange, Response.no(422, "Vi kan ikke ta denne ordren nå."));
            }
            case REFUSE_LATER -> send(exchange, work(request, true));
            case GARBAGE -> {
                work(request, false);
                send(exchange, Response.ok("").body("<html><body>Proxy error</body></html>"));
            }
            case LATIN1 -> send(exchange, work(request, false), StandardCharsets.ISO_8859_1);
            case SWOLLEN ->
                sendSwollen(exchange, work(request, false), fault.get().millis());
            default -> throw new IllegalStateException();
        }
    }

    private Response work(Request request, boolean refuseLater) {
        return safely(() -> contract.answer(request, refuseLater));
    }

    private static Response safely(Work work) {
        try {
            return work.answer();
        } catch (SaysNo no) {
            return Response.no(422, no.getMessage());
        } catch (IllegalArgumentException e) {
            return Response.no(400, String.valueOf(e.getMessage()));
        } catch (BooksClosed e) {
            LOG.log(Level.WARNING, "the books are closed", e);
            return Response.no(503, "the books are closed").header("Retry-After", "1");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "unforeseen", e);
            return Response.no(500, "unforeseen");
        }
    }

    private static Response repeated(Response page) {
        var content = (ObjectNode) Wire.read(page.body(), JsonNode.class);
        if (content.get("changes") instanceof ArrayNode rows) rows.addAll(rows.deepCopy());
        return page.body(content.toString());
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        send(exchange, response, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Response response, Charset charset) throws IOException {
        var bytes = response.body().getBytes(charset);
        head(exchange, response, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void sendSwollen(HttpExchange exchange, Response page, int megabytes) throws IOException {
        var rows = "\"changes\":[";
        int at = page.body().indexOf(rows) + rows.length();
        var isLast = page.body().charAt(at) == ']';
        head(exchange, page, 0);
        var out = exchange.getResponseBody();
        out.write(page.body().substring(0, at).getBytes(StandardCharsets.UTF_8));
        out.write("{\"row\":{\"fill\":\"".getBytes(StandardCharsets.UTF_8));
        var fill = "swollen ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        for (int megabyte = 0; megabyte < megabytes; megabyte++) out.write(fill);
        out.write(("\"},\"id\":\"SWOLLEN\"}" + (isLast ? "" : ",")).getBytes(StandardCharsets.UTF_8));
        out.write(page.body().substring(at).getBytes(StandardCharsets.UTF_8));
    }

    private static void sendHalf(HttpExchange exchange, Response response) throws IOException {
        var bytes = response.body().getBytes(StandardCharsets.UTF_8);
        head(exchange, response, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void head(HttpExchange exchange, Response response, int length) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json; charset=utf-8");
        headers.set("Bryggen-Sandbox", "true");
        response.headers().forEach(headers::set);
        exchange.sendResponseHeaders(response.status(), length);
    }

    private interface Work {
        Response answer();
    }
}
