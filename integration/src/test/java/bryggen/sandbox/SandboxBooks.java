package bryggen.sandbox;

import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.holds.OrderHold;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Sku;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.ErpPayment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A test's hand on the sandbox ERP: looks into its books, pushes its clock, throws its fault switch. */
public final class SandboxBooks {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final String token;

    public SandboxBooks(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /** All orders with the portal's number: one, when everything is right. */
    public List<ErpOrder> orders(String reference) {
        var found = new ArrayList<ErpOrder>();
        for (var order : call("GET", "/control/orders?reference=" + encoded(reference), "")
                .path("orders")) found.add(Wire.read(order.toString(), ErpOrder.class));
        return found;
    }

    /** All payments with the portal's number: one, when everything is right. */
    public List<ErpPayment> payments(String reference) {
        var found = new ArrayList<ErpPayment>();
        for (var payment : call("GET", "/control/payments?reference=" + encoded(reference), "")
                .path("payments")) found.add(Wire.read(payment.toString(), ErpPayment.class));
        return found;
    }

    /** Every reference of the portal, with how often it was booked. */
    public Map<String, Integer> references() {
        var counts = new LinkedHashMap<String, Integer>();
        call("GET", "/control/references", "")
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }

    /** Sends an order as a careless portal would: without looking whether it is there. */
    public ErpOrder postOrder(OrderSubmission order) {
        return Wire.read(call("POST", "/orders", Wire.write(order)).toString(), ErpOrder.class);
    }

    public ErpOrder placePhoneOrder(String customer, String sku, String quantity) {
        return placeHere("phone", customer, sku, quantity);
    }

    /** {@code origin}: {@code phone} or {@code erp}. */
    public ErpOrder placeHere(String origin, String customer, String sku, String quantity) {
        var lines = List.of(Map.of("sku", new Sku(sku), "quantity", new BigDecimal(quantity)));
        var wish = Map.of("origin", origin, "customer", new AccountNumber(customer), "lines", lines);
        return Wire.read(call("POST", "/control/orders", Wire.write(wish)).toString(), ErpOrder.class);
    }

    /** Moves the clock on and does what falls due, before it returns. 60 seconds bring an order from placed to invoiced. */
    public void tick(int seconds) {
        call("POST", "/control/tick", Wire.write(Map.of("seconds", seconds)));
    }

    /** 1 is the demo's pace, 20 is quick, 0 stands still but for ticks. */
    public void tempo(String tempo) {
        call("POST", "/control/tempo", Wire.write(Map.of("tempo", tempo)));
    }

    /**
     * From now on orders are accepted at once and nothing else happens by itself: the test is the warehouse and the
     * bookkeeping.
     */
    public void byHand() {
        call("POST", "/control/by-hand", "{}");
    }

    /** {@code quantity} of one line of the order with this ERP number leaves the warehouse. */
    public void ship(String order, String sku, String quantity) {
        var part = Map.of("order", order, "sku", new Sku(sku), "quantity", new BigDecimal(quantity));
        call("POST", "/control/shipments", Wire.write(part));
    }

    public void shipRest(String order) {
        call("POST", "/control/shipments", Wire.write(Map.of("order", order)));
    }

    /** Invoices what was shipped of the order and not yet invoiced. */
    public void invoice(String order) {
        call("POST", "/control/invoices", Wire.write(Map.of("order", order)));
    }

    /** Credits all that was invoiced of the order. */
    public void credit(String order) {
        call("POST", "/control/credit-notes", Wire.write(Map.of("order", order)));
    }

    /** The order is held back; {@code kind} as in {@link OrderHold.Kind}. */
    public OrderHold hold(String order, String kind, String text) {
        var wish = Map.of("order", order, "kind", kind, "text", text);
        return Wire.read(call("POST", "/control/holds", Wire.write(wish)).toString(), OrderHold.class);
    }

    /** How many returns the books hold of the order with this ERP number. */
    public int returnsOf(String order) {
        return call("GET", "/control/returns?order=" + encoded(order), "")
                .path("returns")
                .asInt();
    }

    public void pay(String invoice, String amount) {
        call("POST", "/control/payments", Wire.write(Map.of("invoice", invoice, "amount", Money.of(amount, "NOK"))));
    }

    /** From now on the customer pays invoices of at least so much in so many equal parts, thirty days apart. */
    public void payInInstalments(String customer, int parts, String least) {
        var agreed = Map.of("customer", customer, "parts", parts, "least", least);
        call("POST", "/control/instalments", Wire.write(agreed));
    }

    /**
     * The next {@code times} requests that concern it go wrong.
     *
     * @param kind drop, late, half, twice, repeat, done_500, status_500, status_503, status_401, hang, refuse,
     *     refuse_later, garbage, latin1 or swollen
     * @param path the beginning of {@code POST /orders}, or of {@code /orders} for all methods
     * @param millis how long late and hang take; for swollen the size of the row in megabytes
     */
    public void fault(String kind, String path, int times, int millis) {
        var fault = Map.of("kind", kind, "path", path, "times", times, "millis", millis);
        call("POST", "/control/faults", Wire.write(fault));
    }

    public void noFaults() {
        call("DELETE", "/control/faults", "");
    }

    /** Writes this row now and commits it after {@code millis}, or when the faults are cleared. */
    public void lateCommit(Feed<?> feed, String id, String json, int millis) {
        call("POST", "/control/late-commit" + rowQuery(feed, id) + "&millis=" + millis, json);
    }

    public <R> Optional<R> row(Feed<R> feed, String id) {
        return text(feed, id).map(body -> Wire.read(body, feed.row()));
    }

    public Optional<String> text(Feed<?> feed, String id) {
        var answer = send("GET", rowAddress(feed, id), "");
        return answer.status == 404 ? Optional.empty() : Optional.of(answer.checked());
    }

    /** Any JSON as a row, readable or not. */
    public void write(Feed<?> feed, String id, String json) {
        call("PUT", rowAddress(feed, id), json);
    }

    /** {@code silently}: without a tombstone in the feed, so that only a sweep finds it. */
    public void erase(Feed<?> feed, String id, boolean silently) {
        call("DELETE", rowAddress(feed, id) + (silently ? "&silently=1" : ""), "");
    }

    private static String rowAddress(Feed<?> feed, String id) {
        return "/control/row" + rowQuery(feed, id);
    }

    private static String rowQuery(Feed<?> feed, String id) {
        return "?feed=" + feed.name() + "&id=" + encoded(id);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private JsonNode call(String method, String path, String body) {
        return Wire.read(send(method, path, body).checked(), JsonNode.class);
    }

    private Said send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Said(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Said(int status, String body) {
        String checked() {
            if (status >= 300) throw new IllegalStateException("the sandbox says " + status + ": " + body);
            return body;
        }
    }
}
