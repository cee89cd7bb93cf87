package bryggen.bench;

import bryggen.integration.Loopback;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** An ERP that has its answers ready: what it is told to tell goes out in pages as fast as they are asked for. */
final class ReadyErp implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpServer server;
    private final Map<String, Long> tookByNumber = new ConcurrentHashMap<>();
    private volatile boolean takesOrders = true;
    private volatile Telling telling = new Telling("none", List.of());

    /** Rows of one feed, each with its id, as JSON; and when they were asked for and taken. */
    private static final class Telling {
        private final String feed;
        private final List<String> rows;
        private final CompletableFuture<Long> took = new CompletableFuture<>();
        private long begun;

        private Telling(String feed, List<String> rows) {
            this.feed = feed;
            this.rows = rows;
        }
    }

    ReadyErp() {
        server = Loopback.server();
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Tells these rows and waits until the portal has taken them all.
     *
     * @return nanoseconds from the first page to the question after the last, which is asked when that is committed
     */
    long tell(String feed, List<String> rows) {
        var told = new Telling(feed, rows);
        telling = told;
        return told.took.join();
    }

    /** Whether orders are taken, or all who bring one are asked to come again. */
    void takesOrders(boolean takes) {
        takesOrders = takes;
    }

    /** When each order was brought, by the portal's number, on {@link System#nanoTime}'s clock. */
    Map<String, Long> took() {
        return tookByNumber;
    }

    private void answer(HttpExchange call) throws IOException {
        var path = call.getRequestURI().getPath();
        if (path.equals("/orders")) {
            orders(call);
            return;
        }
        if (path.equals("/status")) send(call, 200, "{\"name\":\"bench\",\"commands\":[]}");
        else if (path.endsWith("/changes")) send(call, 200, page(path.split("/", -1)[2], call.getRequestURI()));
        else send(call, 404, "{\"text\":\"not here\"}");
    }

    /** A cursor is the telling's address and the place in it. */
    private String page(String feed, URI asked) {
        var told = telling;
        if (!told.feed.equals(feed)) return "{\"changes\":[],\"cursor\":\"0 0\",\"more\":false}";
        var name = String.valueOf(System.identityHashCode(told));
        var since = parameter(asked, "since");
        int from = since.startsWith(name + "-") ? Integer.parseInt(since.substring(name.length() + 1)) : 0;
        if (from == 0) told.begun = System.nanoTime();
        if (from == told.rows.size()) told.took.complete(System.nanoTime() - told.begun);
        int to = Math.min(told.rows.size(), from + Integer.parseInt(parameter(asked, "max")));
        return "{\"changes\":[" + String.join(",", told.rows.subList(from, to)) + "],\"cursor\":\"" + name + "-" + to
                + "\",\"more\":" + (to > from) + "}";
    }

    private void orders(HttpExchange call) throws IOException {
        if (!takesOrders) send(call, 503, "{\"text\":\"later\"}");
        else if (call.getRequestMethod().equals("GET")) send(call, 200, "{\"orders\":[]}");
        else {
            long now = System.nanoTime();
            var order = (ObjectNode) JSON.readTree(call.getRequestBody().readAllBytes());
            tookByNumber.put(order.path("number").asText(), now);
            send(call, 201, booked(order));
        }
    }

    /** The order as it was sent, accepted as it is. */
    private static String booked(ObjectNode order) {
        var number = order.path("number").asText();
        var net = BigDecimal.ZERO;
        var currency = "";
        for (var line : order.path("lines")) {
            var quantity = new BigDecimal(line.path("quantity").path("value").asText());
            var price = line.path("price");
            currency = price.path("currency").asText();
            var sum = quantity.multiply(new BigDecimal(price.path("amount").asText()))
                    .divide(new BigDecimal(price.path("baseQuantity").asText("1")), 2, RoundingMode.HALF_UP);
            net = net.add(sum);
            ((ObjectNode) line)
                    .put("name", line.path("sku").asText())
                    .put("confirmed", quantity.toPlainString())
                    .put("shipped", "0")
                    .put("invoiced", "0")
                    .set("net", money(sum, currency));
        }
        order.remove("number");
        order.put("key", "K" + number)
                .put("number", "SO-" + number)
                .put("externalId", number)
                .put("origin", "portal")
                .put("acceptance", "ACCEPTED")
                .put("shipping", "NONE")
                .put("invoicing", "NONE")
                .put("changedAt", Instant.now().toString());
        order.set("net", money(net, currency));
        order.set("tax", money(BigDecimal.ZERO.setScale(2), currency));
        order.set("gross", money(net, currency));
        return order.toString();
    }

    private static ObjectNode money(BigDecimal amount, String currency) {
        return JSON.createObjectNode().put("amount", amount.toPlainString()).put("currency", currency);
    }

    private static String parameter(URI asked, String name) {
        for (var one : String.valueOf(asked.getQuery()).split("&", -1))
            if (one.startsWith(name + "=")) return one.substring(name.length() + 1);
        return "";
    }

    private static void send(HttpExchange call, int status, String json) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
