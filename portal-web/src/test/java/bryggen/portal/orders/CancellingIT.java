package bryggen.portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Reply;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import bryggen.integration.orders.ErpOrder;
import bryggen.sandbox.SandboxBooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What happens to an order between the button and the warehouse: it is cancelled before, while and after the ERP hears
 * of it, and prices move under it. The ERP's clock stands still but for the test's own ticks.
 */
@DisplayName("An order under way")
class CancellingIT {
    private static final String ORDERS = "/api/v1/orders";
    private static final String BOLTS = "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}";
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final int UNTIL_ACCEPTED = 4;
    private static final int UNTIL_SHIPPED = 25;
    private static final int UNTIL_ALL_SHIPPED = 28;
    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"(\\d+)\"");
    private static final Pattern SHOWN = Pattern.compile("name=\"(price\\.[^\"]+)\" value=\"([^\"]+)\"");
    private static final String AGREED = "C1001:BOLT-M10-40:1";

    private static Stand stand;
    private static SandboxBooks books;
    private static Caller buyer;
    private static Caller operator;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        stand = Stand.own("cancelling", Map.of("BRYGGEN_ERP_REQUEST_LIMIT", "5"));
        books = stand.erp().books();
        buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        visitor = Visitor.at(stand.baseUrl()).as("buyer@fjordmek.example");
        Known.firstOrder(buyer, BOLTS);
        Known.firstOrder(buyer, BOLTS.replace("BOLT-M8-20", "BOLT-M10-40"));
        books.tempo("0");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @AfterEach
    void mend() {
        books.noFaults();
    }

    @Test
    @DisplayName("OR13 an order whose message nobody has claimed yet is cancelled at once, and never reaches the ERP")
    void beforeItLeft() {
        books.fault("hang", "POST /orders", 1, 6_000);
        var first = place();
        Await.until("the first is being sent", A_WHILE, () -> erp(first).equals("sending"));
        var second = place();
        var answer = cancel(second, "ordered twice");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.json().path("acceptance").asText()).isEqualTo("cancelled");
        assertThat(answer.json().path("reason").asText()).isEqualTo("ordered twice");
        assertThat(cancel(second, "again").code()).isEqualTo("already-closed");
        assertThat(visitor.get("/orders/order?account=C1001&number=" + second)
                        .well()
                        .text())
                .contains("Kansellert: ordered twice")
                .doesNotContain("Leverandøren sier");
        books.noFaults();
        awaitErp(first, "received");
        assertThat(books.orders(first)).hasSize(1);
        assertThat(books.orders(second)).isEmpty();
    }

    @Test
    @DisplayName("OR13 cancelled while its message is on the wire: the wish follows it, and the ERP cancels")
    void whileItIsSent() {
        books.fault("late", "POST /orders", 1, 3_000);
        var order = place();
        Await.until("it is being sent", A_WHILE, () -> erp(order).equals("sending"));
        var answer = cancel(order, "changed my mind");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("cancellation").has("askedAt")).isTrue();
        assertThat(cancel(order, "and again").code()).isEqualTo("cancellation-asked");
        awaitCancelled(order);
        assertThat(books.orders(order)).extracting(ErpOrder::acceptance).containsExactly(ErpOrder.Acceptance.CANCELLED);
    }

    @Test
    @DisplayName("OR13 ordered and cancelled while the ERP is down: when it is back, nothing is left to deliver")
    void whileTheErpIsDown() {
        stand.erp().kill();
        var order = place();
        Await.until(
                "it has been tried",
                A_WHILE,
                () -> order(order).path("erp").path("attempt").asInt() > 0);
        assertThat(cancel(order, "too late to wait").status()).isEqualTo(202);
        assertThat(visitor.get("/orders/order?account=C1001&number=" + order)
                        .well()
                        .text())
                .contains("too late to wait");
        stand.erp().startAgain();
        books.tempo("0");
        awaitCancelled(order);
        assertThat(books.orders(order)).allMatch(o -> o.acceptance() == ErpOrder.Acceptance.CANCELLED);
        assertThat(books.orders(order)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("EX20 tried, parked, cancelled: it is in no books, and an operator's retry is too late")
    void parkedThenCancelled() {
        books.fault("status_503", "POST /orders", 20, 0);
        var order = place();
        var message = parked(order);
        assertThat(cancel(order, "ordered twice").status()).isEqualTo(202);
        books.noFaults();
        awaitCancelled(order);
        assertThat(order(order).path("reason").asText()).isEqualTo("ordered twice");
        assertThat(operator.post(message + "/retry", "{}").code()).isEqualTo("message-finished");
        var next = place();
        awaitErp(next, "received");
        assertThat(books.orders(order)).as("what was placed after it has gone").isEmpty();
    }

    @Test
    @DisplayName(
            "EX20 in the ERP's books without an answer, parked and cancelled: asked by our number, and cancelled there")
    void unknownThenCancelled() {
        var order = lostOnTheWay(0);
        assertThat(cancel(order, "changed my mind").status()).isEqualTo(202);
        assertThat(visitor.get("/orders/order?account=C1001&number=" + order)
                        .well()
                        .text())
                .contains("Sendes ikke lenger");
        back();
        awaitCancelled(order);
        assertThat(books.orders(order)).extracting(ErpOrder::acceptance).containsExactly(ErpOrder.Acceptance.CANCELLED);
    }

    @Test
    @DisplayName("EX20 the same, but goods have left there: the ERP keeps the order, and it is received after all")
    void unknownThenKept() {
        var order = lostOnTheWay(UNTIL_SHIPPED);
        assertThat(cancel(order, "changed my mind").status()).isEqualTo(202);
        back();
        Await.until("its submission is settled", A_WHILE, () -> operator.get(message(order))
                .well()
                .json()
                .path("state")
                .asText()
                .equals("received"));
        assertThat(order(order).path("cancellation").path("answer").asText()).contains("allerede sendt");
        assertThat(order(order).path("acceptance").asText()).isEqualTo("accepted");
        assertThat(books.orders(order)).hasSize(1);
    }

    @Test
    @DisplayName("OR13 accepted already: the ERP decides, and cancels")
    void acceptedAndCancelled() {
        var order = accepted();
        assertThat(cancel(order, "project stopped").status()).isEqualTo(202);
        awaitCancelled(order);
        assertThat(order(order).path("reason").asText()).isEqualTo("project stopped");
        assertThat(order(order).has("cancellation")).isFalse();
    }

    @Test
    @DisplayName("OR13 accepted already: the ERP keeps the order, says why, and the wish may be repeated")
    void acceptedAndKept() {
        var order = accepted();
        books.fault("refuse", "POST /cancellations", 1, 0);
        assertThat(cancel(order, "project stopped").status()).isEqualTo(202);
        var answer = Await.value("the ERP has answered", A_WHILE, () -> {
            var words = order(order).path("cancellation").path("answer").asText();
            return words.isEmpty() ? null : words;
        });
        assertThat(answer).isEqualTo("Vi kan ikke ta denne ordren nå.");
        assertThat(order(order).path("acceptance").asText()).isEqualTo("accepted");
        assertThat(visitor.get("/orders/order?account=C1001&number=" + order)
                        .well()
                        .text())
                .contains("Vi kan ikke ta denne ordren nå.");
        assertThat(cancel(order, "please").status()).isEqualTo(202);
        awaitCancelled(order);
    }

    @Test
    @DisplayName("OR13 a refused order is not cancelled on top: the ERP's refusal stands")
    void refusedMeanwhile() {
        books.fault("refuse", "POST /orders", 1, 3_000);
        var order = place();
        Await.until("it is being sent", A_WHILE, () -> erp(order).equals("sending"));
        assertThat(cancel(order, "too slow").status()).isEqualTo(202);
        Await.until(
                "the ERP has refused",
                A_WHILE,
                () -> order(order).path("acceptance").asText().equals("refused"));
        assertThat(order(order).path("reason").asText()).isEqualTo("Vi kan ikke ta denne ordren nå.");
        assertThat(order(order).has("cancellation")).isFalse();
        assertThat(cancel(order, "again").code()).isEqualTo("already-closed");
    }

    @Test
    @DisplayName("OR13 some goods have left: the rest is called back, what has left stays ordered, and nothing follows")
    void rest() {
        var order = accepted();
        books.ship(order(order).path("erp").path("reference").asText(), "BOLT-M8-20", "4");
        awaitShipping(order, "part");
        var agreed = order(order).path("totals");
        var address = "/orders/cancellation?account=C1001&number=" + order;
        assertThat(visitor.get(address).well().text()).contains("Kansellere resten");
        books.fault("refuse", "POST /rest-cancellations", 1, 0);
        assertThat(visitor.post(address, "reason=too+slow").status()).isBetween(300, 399);
        Await.until("the ERP keeps it", A_WHILE, () -> order(order)
                .path("cancellation")
                .path("answer")
                .asText()
                .equals("Vi kan ikke ta denne ordren nå."));
        assertThat(cancel(order, "too slow").status()).isEqualTo(202);
        awaitShipping(order, "done");
        Await.until("nothing is asked any more", A_WHILE, () -> !order(order).has("cancellation"));
        assertThat(order(order).path("acceptance").asText()).isEqualTo("accepted");
        var line = order(order).path("lines").path(0);
        assertThat(line.path("quantity").asText()).isEqualTo("10");
        assertThat(line.path("confirmed").asText()).isEqualTo("4");
        var net = new BigDecimal(agreed.path("net").asText());
        assertThat(line.path("net").asText()).as("what was agreed").isEqualTo(net.toPlainString());
        var left = order(order).path("totals");
        assertThat(new BigDecimal(left.path("net").asText()))
                .as("what is left")
                .isEqualByComparingTo(net.multiply(new BigDecimal("0.4")).setScale(2, RoundingMode.HALF_UP));
        assertThat(new BigDecimal(left.path("gross").asText()))
                .isEqualByComparingTo(new BigDecimal(left.path("net").asText())
                        .add(new BigDecimal(left.path("tax").asText())))
                .isLessThan(new BigDecimal(agreed.path("gross").asText()));
        assertThat(visitor.get("/orders/order?account=C1001&lang=en&number=" + order)
                        .well()
                        .text()
                        .replace('\u00a0', ' '))
                .contains("The rest is cancelled: what is left comes to")
                .contains(agreed.path("gross").asText());
        assertThat(visitor.get("/orders/order?account=C1001&number=" + order)
                        .well()
                        .text())
                .contains("Resten er kansellert");
        books.tick(UNTIL_ALL_SHIPPED);
        assertThat(books.orders(order))
                .allSatisfy(
                        booked -> assertThat(booked.lines().get(0).shipped()).isEqualByComparingTo("4"));
    }

    @Test
    @DisplayName("OR13 all goods have left: too late")
    void shipped() {
        var order = accepted();
        books.tick(UNTIL_ALL_SHIPPED);
        awaitShipping(order, "done");
        assertThat(cancel(order, "too late").code()).isEqualTo("already-shipped");
    }

    @Test
    @DisplayName("OR13 the page asks before it cancels, and does nothing before a reason is given")
    void questionFirst() {
        var order = accepted();
        var address = "/orders/cancellation?account=C1001&number=" + order;
        assertThat(visitor.get(address).well().text())
                .contains("name=\"reason\"")
                .contains(order);
        assertThat(order(order).path("acceptance").asText()).isEqualTo("accepted");
        assertThat(visitor.post(address, "reason=+").status()).isEqualTo(200);
        assertThat(order(order).has("cancellation")).isFalse();
        assertThat(visitor.post(address, "reason=wrong+place").status()).isBetween(300, 399);
        awaitCancelled(order);
    }

    @Test
    @DisplayName("F055 a price that has moved since it was seen is shown at its line and has to be accepted first")
    void priceMoved() {
        visitor.post("/carts/cart?account=C1001", "act=add&sku=BOLT-M10-40&quantity=10")
                .asked();
        assertThat(review()).doesNotContain("value=\"accept\"");
        var before = price("1.11");
        try {
            var moved = review();
            assertThat(moved).contains("value=\"accept\"").contains("class=\"wrong\"");
            int orders = total();
            var refused =
                    visitor.post("/carts/review?account=C1001", "act=place&purchaseOrder=KEPT-55" + edition(moved));
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.text()).contains("KEPT-55").contains("value=\"accept\"");
            assertThat(total()).isEqualTo(orders);
            var accepted = visitor.post(
                    "/carts/review?account=C1001", "act=accept&purchaseOrder=KEPT-55" + shown(refused.text()));
            assertThat(accepted.status()).isBetween(300, 399);
            var again = review();
            assertThat(again).doesNotContain("value=\"accept\"").contains("KEPT-55");
            var placed =
                    visitor.post("/carts/review?account=C1001", "act=place&purchaseOrder=KEPT-55" + edition(again));
            assertThat(placed.header("Location")).contains("/orders/order");
            assertThat(total()).isEqualTo(orders + 1);
            var order =
                    buyer.get(ORDERS + "?q=KEPT-55").well().json().path("items").path(0);
            assertThat(order.path("lines").path(0).path("unitPrice").asText()).isEqualTo("1.11");
        } finally {
            books.write(Feed.PRICE, AGREED, before);
        }
    }

    @Test
    @DisplayName("OR12 the ERP accepts at another price: both prices and both totals are shown, on page and API")
    void acceptedWithChanges() {
        var order = numberOf(buyer.create(ORDERS, BOLTS.replace("BOLT-M8-20", "BOLT-M10-40")));
        awaitErp(order, "received");
        assertThat(visitor.get("/orders/order?account=C1001&number=" + order)
                        .well()
                        .text())
                .contains("Mottatt av leverandøren");
        var before = price("99.00");
        try {
            books.tick(UNTIL_ACCEPTED);
            Await.until(
                    "it is changed",
                    A_WHILE,
                    () -> order(order).path("acceptance").asText().equals("changed"));
            var line = order(order).path("lines").path(0);
            assertThat(line.path("confirmedPrice").asText()).isEqualTo("99.00");
            assertThat(line.path("unitPrice").asText()).isNotEqualTo("99.00");
            assertThat(line.path("confirmedNet").asText())
                    .isEqualTo(order(order).path("totals").path("net").asText());
            var page = visitor.get("/orders/order?account=C1001&number=" + order)
                    .well()
                    .text();
            assertThat(page).contains("Avtalt pris").contains("Du bestilte for").contains("99,00");
        } finally {
            books.write(Feed.PRICE, AGREED, before);
        }
    }

    /** @return the row as it was */
    private static String price(String amount) {
        var before = books.text(Feed.PRICE, AGREED).orElseThrow();
        var changed = before.replaceFirst("(\"amount\"\\s*:\\s*)\"?[0-9.]+\"?", "$1\"" + amount + "\"");
        assertThat(changed).as("void: no price in " + before).isNotEqualTo(before);
        books.write(Feed.PRICE, AGREED, changed);
        return before;
    }

    private static String review() {
        return visitor.get("/carts/review?account=C1001").well().text();
    }

    private static String edition(String page) {
        var edition = EDITION.matcher(page);
        assertThat(edition.find()).as(page).isTrue();
        return "&edition=" + edition.group(1);
    }

    private static String shown(String page) {
        var form = new StringBuilder(edition(page));
        SHOWN.matcher(page).results().forEach(found -> form.append('&')
                .append(found.group(1))
                .append('=')
                .append(URLEncoder.encode(found.group(2), StandardCharsets.UTF_8)));
        return form.toString();
    }

    private static int total() {
        return buyer.get(ORDERS + "?size=1").well().json().path("total").asInt();
    }

    private static String place() {
        return numberOf(buyer.create(ORDERS, BOLTS));
    }

    private static String numberOf(Reply placed) {
        return placed.well().json().path("number").asText();
    }

    private static String accepted() {
        var order = place();
        awaitErp(order, "received");
        books.tick(UNTIL_ACCEPTED);
        Await.until(
                order + " is accepted",
                A_WHILE,
                () -> order(order).path("acceptance").asText().equals("accepted"));
        return order;
    }

    /** The ERP dies over it: it stands in the books so many ticks on, nobody has told us, and it is parked here. */
    private static String lostOnTheWay(int ticks) {
        books.fault("status_503", "GET /feeds/order", 10_000, 0);
        books.fault("late", "POST /orders", 1, 60_000);
        var order = place();
        Await.until("it is in the books", A_WHILE, () -> !books.orders(order).isEmpty());
        if (ticks > 0) books.tick(ticks);
        stand.erp().kill();
        parked(order);
        return order;
    }

    private static void back() {
        stand.erp().startAgain();
        books.tempo("0");
    }

    /** Tried at least once, then taken out of its lane by the operator. @return its address */
    private static String parked(String order) {
        Await.until(
                "it has been tried",
                A_WHILE,
                () -> order(order).path("erp").path("attempt").asInt() > 0);
        var message = message(order);
        Await.until(
                order + " is parked",
                A_WHILE,
                () -> operator.post(message + "/park", "{\"reason\":\"the ERP is being mended\"}")
                                .status()
                        == 200);
        return message;
    }

    private static String message(String order) {
        var found = operator.get("/api/v1/exchange/messages?kind=order-submit&q=" + order);
        return "/api/v1/exchange/messages/"
                + found.well().json().path("items").path(0).path("id").asText();
    }

    private static void awaitErp(String order, String state) {
        Await.until(order + " is " + state, A_WHILE, () -> erp(order).equals(state));
    }

    private static void awaitCancelled(String order) {
        Await.until(
                order + " is cancelled",
                A_WHILE,
                () -> order(order).path("acceptance").asText().equals("cancelled"));
    }

    private static void awaitShipping(String order, String state) {
        Await.until(
                order + " is shipped: " + state,
                A_WHILE,
                () -> order(order).path("shipping").asText().equals(state));
    }

    private static String erp(String order) {
        return order(order).path("erp").path("state").asText();
    }

    private static JsonNode order(String number) {
        return buyer.get(ORDERS + "/" + number).well().json();
    }

    private static Reply cancel(String order, String why) {
        return buyer.post(ORDERS + "/" + order + "/cancellation", "{\"reason\":\"" + why + "\"}");
    }
}
