package bryggen.portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Reply;
import bryggen.contract.Visitor;
import bryggen.dev.AtOnce;
import bryggen.dev.Await;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders as a customer's own system meets them: each status that the contract knows, for each operation. */
@DisplayName("The orders of the API")
class OrdersResourceIT {
    private static final String ORDERS = "/api/v1/orders";
    private static final String BOLTS = "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}";
    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"(\\d+)\"");

    private static Stand stand;
    private static Caller nobody;
    private static Caller buyer;

    @BeforeAll
    static void signIn() {
        stand = Stand.shared();
        nobody = Caller.at(stand.baseUrl());
        buyer = nobody.as("buyer@fjordmek.example");
        Known.firstOrder(buyer, BOLTS);
    }

    @Test
    @DisplayName("201: the order is made, Location names it, and it says what the contract says")
    void created() {
        var made = buyer.create(
                ORDERS,
                "{\"purchaseOrder\":\"PO-1 \u00c6\",\"costReference\":\"4711\",\"requestedDelivery\":\"2027-03-01\","
                        + "\"comment\":\"Ring first\\nplease\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"12\"}]}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var location = URI.create(made.header("Location")).getPath();
        var order = buyer.get(location).well().json();
        assertThat(location).isEqualTo(ORDERS + "/" + made.json().path("number").asText());
        for (var field : List.of(
                "number",
                "purchaseOrder",
                "placedAt",
                "placedBy",
                "origin",
                "acceptance",
                "shipping",
                "invoicing",
                "paid",
                "erp",
                "lines",
                "totals",
                "shipments",
                "invoices")) assertThat(order.has(field)).as(field).isTrue();
        assertThat(order.path("purchaseOrder").asText()).isEqualTo("PO-1 \u00c6");
        assertThat(order.path("origin").asText()).isEqualTo("api");
        assertThat(order.path("placedAt").asText()).endsWith("Z");
        var line = order.path("lines").path(0);
        for (var field : List.of("line", "sku", "name", "quantity", "unit", "unitPrice", "net", "shipped", "invoiced"))
            assertThat(line.has(field)).as(field).isTrue();
        assertThat(line.path("quantity").isTextual()).isTrue();
        for (var field : List.of("net", "tax", "gross"))
            assertThat(order.path("totals").path(field).asText()).matches("\\d+\\.\\d{2}");
        assertThat(order.path("totals").path("currency").asText()).isEqualTo("NOK");
    }

    @Test
    @DisplayName("the receipt says when the ERP has received it and under which number, alone and in the list")
    void receipt() {
        var number = place(BOLTS);
        var erp = Await.value("the ERP has it", Duration.ofMinutes(1), () -> {
            var now = order(number).path("erp");
            return now.path("state").asText().equals("received") ? now : null;
        });
        var booked = stand.erp().books().orders(number);
        assertThat(booked).hasSize(1);
        assertThat(erp.path("reference").asText()).isEqualTo(booked.get(0).number());
        assertThat(erp.path("at").asText()).endsWith("Z");
        assertThat(erp.path("attempt").asInt()).isPositive();
        assertThat(erp.has("next")).isFalse();
        assertThat(list("q=" + number).path("items").path(0).path("erp"))
                .isEqualTo(order(number).path("erp"));
    }

    @Test
    @DisplayName("200: the same key and body give the same answer, marked as replayed; another body is 409")
    void replayed() {
        var once = buyer.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = once.post(ORDERS, BOLTS);
        var again = once.post(ORDERS, BOLTS);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.text()).isEqualTo(first.text());
        var other = once.post(ORDERS, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"11\"}]}");
        assertRefused(other, 409, "idempotency-key-reused");
        assertThat(list("q=" + first.json().path("number").asText())
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a key belongs to one company, and a refused call is not remembered")
    void keys() {
        var key = UUID.randomUUID().toString();
        assertRefused(buyer.with("Idempotency-Key", key).post(ORDERS, "{\"lines\":[]}"), 422, "no-lines");
        var mine = buyer.with("Idempotency-Key", key).post(ORDERS, BOLTS);
        var theirs = nobody.as("buyer@ostelektro.example")
                .with("Idempotency-Key", key)
                .post(ORDERS, BOLTS);
        assertThat(List.of(mine.status(), theirs.status())).containsExactly(201, 201);
        assertThat(mine.json().path("number")).isNotEqualTo(theirs.json().path("number"));
    }

    @Test
    @DisplayName("30 calls at once with one key make one order, here and in the ERP's own books")
    void thirtyAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var mark = "RUSH-" + key.substring(0, 8);
        var body = BOLTS.replaceFirst("\\{", "{\"purchaseOrder\":\"" + mark + "\",");
        var answers = AtOnce.all(30, () -> buyer.with("Idempotency-Key", key).post(ORDERS, body));
        assertThat(answers)
                .extracting(Reply::status)
                .containsOnly(200, 201)
                .filteredOn(s -> s == 201)
                .hasSize(1);
        assertThat(answers).extracting(a -> a.json().path("number").asText()).containsOnly(numberOf(answers.get(0)));
        assertThat(list("q=" + mark).path("total").asInt()).isEqualTo(1);
        var number = numberOf(answers.get(0));
        Await.until(
                "the ERP has it",
                Duration.ofMinutes(1),
                () -> !stand.erp().books().orders(number).isEmpty());
        assertThat(stand.erp().books().orders(number)).hasSize(1);
    }

    @Test
    @DisplayName("F057 the button of the page, pressed eight times at once and once more later, makes one order")
    void pressedTwice() throws Exception {
        var visitor = Visitor.at(stand.baseUrl()).as("buyer@svenskpump.example");
        visitor.post("/carts/cart?account=C1003", "act=add&sku=BOLT-M8-20&quantity=7");
        var review = visitor.get("/carts/review?account=C1003").well().text();
        var edition = EDITION.matcher(review);
        assertThat(edition.find()).as(review).isTrue();
        var form = "act=place&purchaseOrder=TWICE-57&edition=" + edition.group(1);
        var answers = new ArrayList<>(AtOnce.all(8, () -> visitor.post("/carts/review?account=C1003", form)));
        answers.add(visitor.post("/carts/review?account=C1003", form));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status())
                .as(answer.asked() + " " + answer.status())
                .isBetween(300, 399));
        assertThat(answers)
                .extracting(answer -> answer.header("Location").replaceFirst(".*[?&]number=([^&]+).*", "$1"))
                .allMatch(number -> number.matches("B\\d+"))
                .containsOnly(answers.get(0).header("Location").replaceFirst(".*[?&]number=([^&]+).*", "$1"));
        var theirs = nobody.as("buyer@svenskpump.example");
        assertThat(theirs.get(ORDERS + "?q=TWICE-57")
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("400 without a key, 401 without a sign-in, 415 for another form, 404 for another company's number")
    void statuses() {
        assertRefused(buyer.post(ORDERS, BOLTS), 400, "idempotency-key-missing");
        assertThat(nobody.create(ORDERS, BOLTS).status()).isEqualTo(401);
        assertThat(nobody.get(ORDERS).status()).isEqualTo(401);
        assertRefused(buyer.with("Content-Type", "text/csv").create(ORDERS, BOLTS), 415, "wrong-media-type");
        var number = place(BOLTS);
        var stranger = nobody.as("buyer@ostelektro.example");
        assertRefused(stranger.get(ORDERS + "/" + number), 404, "order-unknown");
        assertRefused(cancel(stranger, number, "mine"), 404, "order-unknown");
        assertRefused(buyer.get(ORDERS + "/B1"), 404, "order-unknown");
        assertThat(order(number).has("cancellation")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "approver@fjordmek.example, 403, 200, 403",
        "payables@fjordmek.example, 403, 200, 403",
        "admin@fjordmek.example, 403, 403, 403",
        "service@nordvik.example, 403, 200, 403",
        "channel@nordvik.example, 403, 403, 403",
        "operator@nordvik.example, 403, 403, 403",
        "admin@nordvik.example, 403, 403, 403"
    })
    @DisplayName("403: each role may what the table of roles says")
    void roles(String email, int place, int look, int cancel) {
        var number = place(BOLTS);
        var caller = nobody.as(email);
        assertThat(caller.create(ORDERS, BOLTS).status()).as("place").isEqualTo(place);
        assertThat(caller.get(ORDERS).status()).as("list").isEqualTo(look);
        assertThat(caller.get(ORDERS + "/" + number).status()).as("look").isEqualTo(look);
        assertThat(cancel(caller, number, "not mine").status()).as("cancel").isEqualTo(cancel);
    }

    /** What is sent, the status, the code, where it points to. */
    static Stream<List<String>> rules() {
        return Stream.of(
                List.of("{\"lines\":[]}", "no-lines", "/lines"),
                List.of("{}", "no-lines", "/lines"),
                List.of(line("NO-SUCH", "1"), "unknown-sku", "/lines/0/sku"),
                List.of("{\"lines\":[{\"quantity\":\"1\"}]}", "sku-needed", "/lines/0/sku"),
                List.of(line("BOLT-M8-20", "0"), "bad-quantity", "/lines/0/quantity"),
                List.of(line("BOLT-M8-20", "-3"), "bad-quantity", "/lines/0/quantity"),
                List.of(line("BOLT-M8-20", "1.5"), "quantity-decimals", "/lines/0/quantity"),
                List.of(line("BOLT-M8-20", "100000000"), "quantity-absurd", "/lines/0/quantity"),
                List.of(line("BOLT-M8-20", "999999999999999"), "quantity-absurd", "/lines/0/quantity"),
                List.of(with("purchaseOrder", "x".repeat(71)), "text-too-long", "/purchaseOrder"),
                List.of(with("costReference", "a\\nb"), "text-unfit", "/costReference"),
                List.of(with("comment", "x".repeat(2_001)), "text-too-long", "/comment"),
                List.of(with("shipTo", "NOWHERE"), "unknown-ship-to", "/shipTo"),
                List.of(with("requestedDelivery", "2020-01-01"), "date-in-the-past", "/requestedDelivery"),
                List.of(with("requestedDelivery", "2999-01-01"), "date-too-far", "/requestedDelivery"),
                List.of(with("requestedDelivery", "2027-02-30"), "wrong-type", "/requestedDelivery"),
                List.of(with("requestedDelivery", "2027-03-01T00:00:00Z"), "wrong-type", "/requestedDelivery"),
                List.of(with("purchaseOrder", "half \\ud83d a face"), "wrong-type", "/purchaseOrder"),
                List.of(with("purchaseOrder", "a\\u0000b"), "wrong-type", "/purchaseOrder"),
                List.of(with("comment", "x".repeat(100_000)), "wrong-type", "/comment"),
                List.of(with("price", "1"), "unknown-field", "/price"),
                List.of(
                        line("BOLT-M8-20", "1").replace("\"quantity\"", "\"price\":\"1.00\",\"quantity\""),
                        "unknown-field",
                        "/lines/0/price"),
                List.of("{\"requestedDelivery\":[2027,3,1],\"lines\":[]}", "wrong-type", "/requestedDelivery"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("422: each rule is named, with its place")
    void rule(List<String> wanted) {
        var answer = buyer.create(ORDERS, wanted.get(0));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        var fault = answer.json().path("errors").path(0);
        assertThat(fault.path("code").asText()).isEqualTo(wanted.get(1));
        assertThat(fault.path("pointer").asText()).isEqualTo(wanted.get(2));
        assertThat(fault.path("detail").asText()).isNotBlank();
    }

    @Test
    @DisplayName("422: minimum, multiple and maximum of a product are kept; the fault says what can be ordered")
    void limits() {
        var limited = products();
        var minimum = first(limited, "minimum");
        assertFault(minimum.path("sku").asText(), "0.5", "quantity-below-minimum");
        var multiple = first(limited, "multiple");
        var odd = multiple.path("ordering").path("multiple").asInt() * 3 + 1;
        assertFault(multiple.path("sku").asText(), String.valueOf(odd), "quantity-not-multiple");
        limited.stream()
                .filter(p -> p.path("ordering").has("maximum"))
                .findFirst()
                .ifPresent(p -> assertFault(p.path("sku").asText(), "99999999", "quantity-above-maximum"));
    }

    @Test
    @DisplayName("422: above the credit that is left the order is refused, and who can lift it is named")
    void credit() {
        var answer = buyer.create(ORDERS, line("BOLT-M8-20", "9000000"));
        assertRefused(answer, 422, "credit-exceeded");
        assertThat(answer.json().path("rule").asText()).isEqualTo("OR8");
        assertThat(answer.json().path("liftedBy").asText()).isNotBlank();
    }

    @Test
    @DisplayName("a thousand lines are taken; of one more it is said that they are too many, and nothing else")
    void manyLines() {
        var many = String.join(",", Collections.nCopies(1_000, "{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"}"));
        var made = buyer.create(ORDERS, "{\"lines\":[" + many + "]}").well();
        assertThat(made.json().path("lines")).hasSize(1_000);
        var tooMany = buyer.create(ORDERS, "{\"lines\":[" + many + ",{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"}]}");
        assertRefused(tooMany, 422, "too-many-lines");
        assertThat(tooMany.json().path("errors")).hasSize(1);
    }

    @Test
    @DisplayName("what is written in another encoding than UTF-8 is not guessed at")
    void encodings() {
        assertRefused(
                buyer.with("Content-Type", "application/json; charset=iso-8859-1")
                        .create(ORDERS, BOLTS),
                415,
                "wrong-media-type");
        assertThat(buyer.with("Content-Type", "application/json; charset=utf-8")
                        .create(ORDERS, BOLTS)
                        .status())
                .isEqualTo(201);
        for (var bytes : List.of(
                BOLTS.getBytes(StandardCharsets.UTF_16),
                "{\"comment\":\"\u00d8\",\"lines\":[]}".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'})) {
            var answer =
                    buyer.with("Idempotency-Key", UUID.randomUUID().toString()).send("POST", ORDERS, bytes);
            assertRefused(answer, 400, "unreadable");
        }
        var marked = buyer.with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", ORDERS, ("\ufeff" + BOLTS).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.status()).as("a byte order mark is passed over").isEqualTo(201);
    }

    @Test
    @DisplayName("the list is narrowed by status, days and words; its pages follow each other without a gap")
    void list() {
        var mark = "LIST-" + UUID.randomUUID().toString().substring(0, 8);
        var body = BOLTS.replaceFirst("\\{", "{\"purchaseOrder\":\"" + mark + "\",");
        var placed = List.of(place(body), place(body), place(body));
        var all = list("q=" + mark);
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(all.path("page").asInt()).isEqualTo(1);
        assertThat(all.path("size").asInt()).isEqualTo(20);
        assertThat(all.path("more").asBoolean()).isFalse();
        assertThat(numbers(all)).as("newest first").containsExactly(placed.get(2), placed.get(1), placed.get(0));
        assertThat(numbers(list("q=" + mark + "&page=2&size=2"))).containsExactly(placed.get(0));
        var first = list("q=" + mark + "&size=2");
        assertThat(numbers(
                        list("q=" + mark + "&size=2&next=" + first.path("next").asText())))
                .containsExactly(placed.get(0));
        // a day is the supplier's, a moment is told in UTC
        var today = LocalDate.ofInstant(
                Instant.parse(order(placed.get(0)).path("placedAt").asText()), Installation.ZONE);
        assertThat(list("q=" + mark + "&from=" + today + "&to=" + today)
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(list("q=" + mark + "&to=2020-01-01").path("total").asInt()).isZero();
        assertThat(list("q=" + mark + "&status=refused").path("total").asInt()).isZero();
        Await.until(
                "all three are done",
                Duration.ofMinutes(2),
                () -> list("q=" + mark + "&status=done").path("total").asInt() == 3);
        assertThat(list("q=" + mark + "&status=open").path("total").asInt()).isZero();
        assertThat(list("size=200").path("size").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=OPEN",
                "from=today",
                "to=2026-13-01",
                "from=2026-12-01T00:00:00Z",
                "size=201",
                "page=51&size=200"
            })
    @DisplayName("422: a list is asked for by a status and days that there are, and not too deep")
    void listRefused(String query) {
        var answer = buyer.get(ORDERS + "?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                .isEqualTo(query.startsWith("page") ? "page" : query.substring(0, query.indexOf('=')));
    }

    @Test
    @DisplayName("F055 by API there is no last look: the order says the price that it was taken at")
    void priceOfTheMoment() {
        var product =
                buyer.get("/api/v1/prices?sku=BOLT-M8-20&quantity=10").well().json();
        var order = buyer.create(ORDERS, BOLTS).well().json();
        assertThat(order.path("lines").path(0).path("net").asText())
                .isEqualTo(product.path("net").path("amount").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":null}"})
    @DisplayName("422: a cancellation without a reason is asked for one")
    void reasonNeeded(String body) {
        var answer = buyer.post(ORDERS + "/" + place(BOLTS) + "/cancellation", body);
        assertRefused(answer, 422, "cancellation-reason-needed");
    }

    private static List<JsonNode> products() {
        var found = new ArrayList<JsonNode>();
        for (int page = 1; page < 4; page++)
            buyer.get("/api/v1/products?size=200&page=" + page)
                    .well()
                    .json()
                    .path("items")
                    .forEach(found::add);
        return found;
    }

    private static JsonNode first(List<JsonNode> products, String limit) {
        return products.stream()
                .filter(p -> p.path("ordering").path(limit).asInt() > 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("void: no product has a " + limit));
    }

    private static void assertFault(String sku, String quantity, String code) {
        var answer = buyer.create(ORDERS, line(sku, quantity));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("code"))
                .as(answer.toString())
                .contains(code);
        assertThat(answer.json().path("rule").asText()).isEqualTo("OR4");
    }

    private static String line(String sku, String quantity) {
        return "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":\"" + quantity + "\"}]}";
    }

    private static String with(String field, String value) {
        return BOLTS.replaceFirst("\\{", "{\"" + field + "\":\"" + value.replace("\\", "\\\\") + "\",");
    }

    private static String place(String body) {
        return numberOf(buyer.create(ORDERS, body).well());
    }

    private static String numberOf(Reply placed) {
        return placed.json().path("number").asText();
    }

    private static JsonNode order(String number) {
        return buyer.get(ORDERS + "/" + number).well().json();
    }

    private static JsonNode list(String query) {
        return buyer.get(ORDERS + "?" + query).well().json();
    }

    private static List<String> numbers(JsonNode list) {
        return list.path("items").findValuesAsText("number");
    }

    private static Reply cancel(Caller caller, String number, String why) {
        return caller.post(ORDERS + "/" + number + "/cancellation", "{\"reason\":\"" + why + "\"}");
    }

    private static void assertRefused(Reply answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    }
}
