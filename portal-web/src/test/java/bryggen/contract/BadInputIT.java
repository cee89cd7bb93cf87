package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Stand;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem that names the rule, never a 5xx, never something internal. */
class BadInputIT {
    private static Caller buyer;

    @BeforeAll
    static void signIn() {
        buyer = Known.of().owner();
    }

    static Stream<String> quantities() {
        return Stream.of(
                "\"-1\"",
                "\"0\"",
                "\"-0\"",
                "\"1e9\"",
                "\"99999999999999999999\"",
                "\"0.00001\"",
                "\"1,5\"",
                "\"1.2.3\"",
                "\"\"",
                "\" \"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"0x10\"",
                "\"１\"",
                "1",
                "1.5",
                "true",
                "null",
                "[]",
                "{}",
                "\"1; drop table orders_order\"",
                "\"999999999\"");
    }

    @ParameterizedTest
    @MethodSource("quantities")
    @DisplayName("a quantity that cannot be ordered is refused at its place")
    void quantity(String quantity) {
        var answer =
                buyer.create("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":" + quantity + "}]}");
        assertRefused(answer, 422);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .as(answer.toString())
                .anyMatch(pointer -> pointer.startsWith("/lines/0"));
    }

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; drop table orders_order; --",
                "' or '1'='1",
                "${7*7}#{7*7}",
                "../../../../etc/passwd",
                "%00%0d%0aSet-Cookie: x=1",
                "\\u0000",
                "\\u202Eevil",
                "\\ud800",
                "=HYPERLINK(\\\"http://evil.example\\\")",
                "Ærlig blå Østersjø 漢字 😀",
                "x".repeat(5000),
                "");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("script, SQL and odd letters in a text are taken as text or refused by a rule, and shown escaped")
    void text(String text) {
        for (var field : List.of("purchaseOrder", "costReference", "comment", "shipTo", "requestedDelivery")) {
            var answer = buyer.create(
                    "/api/v1/orders",
                    "{\"" + field + "\":\"" + text.replace("\"><", "\\\"><")
                            + "\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
            if (answer.status() == 201) assertShownEscaped(answer, text);
            else assertRefused(answer, 422, 400);
        }
        var sku = buyer.create(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"" + text.replace("\"><", "\\\"><") + "\",\"quantity\":\"1\"}]}");
        assertRefused(sku, 422, 400);
    }

    private static void assertShownEscaped(Reply placed, String text) {
        if (!text.contains("<")) return;
        var number = placed.json().path("number").asText();
        var page = Visitor.at(Stand.shared().baseUrl()).as(Known.OWNER).get("/orders/order?number=" + number);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script>alert").doesNotContain("<img src=x");
    }

    static Stream<byte[]> bodies() {
        var bodies = new ArrayList<byte[]>();
        for (var text : List.of(
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "1",
                "{",
                "{]",
                "{\"lines\":",
                "{\"lines\":[{\"sku\":\"BOLT-M8-20\"",
                "{\"lines\":{}}",
                "{\"lines\":[]}",
                "{\"lines\":[null]}",
                "{\"lines\":[[]]}",
                "{\"lines\":\"x\"}",
                "{}",
                "{\"nobody\":1,\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"sku\":\"NO-SUCH-SKU\",\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\",\"price\":\"0.01\"}]}",
                "{\"requestedDelivery\":\"2026-13-45\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"}]}",
                "{\"requestedDelivery\":\"+999999999-01-01\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"}],\"lines\":[]}",
                "[".repeat(10_000),
                "{\"lines\":[" + "{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"},".repeat(20_000) + "{}]}"))
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0});
        bodies.add("{\"comment\":\"\u00c6\u00d8\"}".getBytes(StandardCharsets.ISO_8859_1));
        bodies.add("{\"lines\":[]}".getBytes(Charset.forName("UTF-32BE")));
        bodies.add(new byte[2_000_000]);
        return bodies.stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("a body that is no order is unreadable, too large, or refused by a rule")
    void body(byte[] body) {
        var answer = buyer.with("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .send("POST", "/api/v1/orders", body);
        assertRefused(answer, 400, 413, 422);
    }

    @ParameterizedTest
    @MethodSource("quantities")
    @DisplayName("an amount that cannot be paid is refused at its place")
    void amount(String amount) {
        if (amount.equals("null")) return; // all that is open
        var known = Known.of();
        var answer = known.ownersPayables()
                .create(
                        "/api/v1/payments",
                        "{\"method\":\"transfer\",\"items\":[{\"invoice\":\"%s\",\"amount\":%s}]}"
                                .formatted(known.id("invoice"), amount));
        assertRefused(answer, 422);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .as(answer.toString())
                .anyMatch(pointer -> pointer.startsWith("/items/0"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("what comes in at a webhook without a signature is refused, whatever it is")
    void webhook(byte[] body) {
        var stranger = Caller.at(Stand.shared().baseUrl());
        assertRefused(stranger.send("POST", "/api/v1/payments/webhooks/sandbox", body), 400, 413);
        assertRefused(stranger.send("POST", "/api/v1/payments/webhooks/nobody", body), 404, 413);
        assertRefused(
                stranger.with("Stripe-Signature", "t=1,v1=00").send("POST", "/api/v1/payments/webhooks/sandbox", body),
                400,
                413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=0",
                "size=201",
                "size=-1",
                "size=x",
                "size=99999999999",
                "page=0",
                "page=-3",
                "page=x",
                "page=501&size=20",
                "page=200&size=200",
                "sort=nothing",
                "sort=--placed",
                "sort='",
                "next=x",
                "next=%00",
                "next=AAAA"
            })
    @DisplayName("a list refuses an odd page, size, order or cursor by its name")
    void lists(String query) {
        for (var list : List.of("orders", "shipments", "invoices"))
            assertRefused(buyer.get("/api/v1/" + list + "?" + query), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%ff%fe",
                "no-such-number",
                "%F0%9F%98%80",
                "..",
                "%2e%2e%2f",
                "x%0d%0ay",
                "%27%3b--",
                "O-1%20or%201=1"
            })
    @DisplayName("a number that is none is not there")
    void numbers(String number) {
        for (var list : List.of("orders", "shipments", "invoices")) {
            var answer = buyer.get("/api/v1/" + list + "/" + number);
            // some the server itself does not let through to the portal, with a page of its own
            if (answer.header("Content-Type").startsWith("text/html"))
                assertThat(answer.status()).isEqualTo(400);
            else assertRefused(answer, 404, 400, 422);
            DoorsIT.assertNothingInternal(answer);
        }
    }

    @Test
    @DisplayName("a filter that is neither yes nor no, and a day that is none, are named")
    void filters() {
        for (var query : List.of("open=maybe", "overdue=1", "from=yesterday", "to=2026-02-30"))
            assertRefused(buyer.get("/api/v1/invoices?" + query), 422);
        assertThat(buyer.get("/api/v1/invoices?open=true&overdue=false&from=2020-01-01&to=2030-01-01&q=%25_%27")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("quotes refuse odd bodies, questions and numbers at their place")
    void quotes() {
        var seller = Known.of().seller();
        for (var query : List.of("size=0", "size=201", "page=x", "sort=nothing", "next=AAAA", "status=klingon"))
            assertRefused(seller.get("/api/v1/quotes?" + query), 422);
        for (var number : List.of("no-such-number", "%27%3b--", "%F0%9F%98%80"))
            assertRefused(seller.get("/api/v1/quotes/" + number), 404);
        for (var body : List.of(
                "null",
                "[]",
                "{",
                "{\"lines\":{}}",
                "{\"lines\":[[]]}",
                "{\"nobody\":1}",
                "{\"lines\":[{\"name\":\"x\",\"quantity\":\"1e9\",\"price\":\"1\"}]}",
                "{\"lines\":[{\"name\":\"x\",\"quantity\":\"1\",\"price\":\"-1\"}]}",
                "{\"lines\":[{\"name\":\"x\\u0000\",\"quantity\":\"1\",\"price\":\"1\"}]}",
                "{\"title\":\"" + "x".repeat(5000) + "\"}",
                "{\"customer\":{\"country\":\"Norway\"}}",
                "{\"validUntil\":\"1999-01-01\"}",
                "{\"freight\":\"1.234\"}")) assertRefused(seller.create("/api/v1/quotes", body), 400, 422);
    }

    @Test
    @DisplayName("cases refuse what is missing, unknown, too long or of no kind, and odd ids are not there")
    void cases() {
        var fit = "\"category\":\"other\",\"wanted\":\"answer\",\"description\":\"x\"";
        for (var body : List.of(
                "{}",
                "[]",
                "{\"category\":\"other\"}",
                "{" + fit + ",\"kind\":\"grudge\"}",
                "{" + fit + ",\"severity\":\"panic\"}",
                "{" + fit + ",\"lines\":[{}]}",
                "{" + fit + ",\"lines\":[null]}",
                "{" + fit + ",\"lines\":[{\"line\":\"one\"}]}",
                "{" + fit + ",\"lines\":[{\"line\":1,\"quantity\":\"-1\"}]}",
                "{" + fit + ",\"lines\":[{\"line\":1,\"quantity\":\"1\"},{\"line\":1,\"quantity\":\"1\"}]}",
                "{" + fit + ",\"unknown\":1}",
                "{\"category\":\"other\",\"wanted\":\"answer\",\"description\":\"" + "x".repeat(4001) + "\"}",
                "{\"kind\":\"return\",\"category\":\"other\",\"wanted\":\"credit\"}"))
            assertRefused(buyer.create("/api/v1/cases", body), 400, 422);
        for (var query : List.of(
                "size=0", "page=x", "sort=nothing", "view=nothing", "kind=x", "status=x", "severity=x", "q=%00"))
            assertRefused(buyer.get("/api/v1/cases?" + query), 400, 422);
        for (var id : List.of("CS1", "%27%3b--", "x".repeat(300))) {
            assertRefused(buyer.get("/api/v1/cases/" + id), 404);
            assertRefused(buyer.create("/api/v1/cases/" + id + "/messages", "{\"text\":\"x\"}"), 404);
            assertRefused(buyer.get("/api/v1/case-files/" + id), 404);
        }
    }

    @Test
    @DisplayName("lists and files of lines refuse odd bodies, questions and ids at their place")
    void lines() {
        for (var query : List.of("size=0", "size=201", "page=x", "sort=nothing", "next=AAAA"))
            assertRefused(buyer.get("/api/v1/lists?" + query), 422);
        for (var id : List.of("no-such-id", "%27%3b--", "00000000-0000-0000-0000-000000000000")) {
            assertRefused(buyer.get("/api/v1/lists/" + id), 404);
            assertRefused(buyer.get("/api/v1/orders/upload/" + id), 404);
            assertRefused(buyer.get("/api/v1/orders/upload/" + id + "/refused"), 404);
            assertRefused(buyer.create("/api/v1/orders/upload/" + id + "/order", "{}"), 404);
        }
        for (var body : List.of(
                "null",
                "[]",
                "{",
                "{}",
                "{\"name\":\"x\",\"lines\":{}}",
                "{\"name\":\"x\",\"lines\":[null]}",
                "{\"name\":\"x\",\"nobody\":1}",
                "{\"name\":\"x\",\"sharing\":\"klingon\"}",
                "{\"name\":\"x\\u0000\"}",
                "{\"name\":\"x\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"-1\"}]}",
                "{\"name\":\"x\",\"lines\":[{\"ownNumber\":\"\u0000';--\",\"quantity\":\"1\"}]}"))
            assertRefused(buyer.create("/api/v1/lists", body), 400, 422);
        assertRefused(buyer.with("Content-Type", "text/csv").create("/api/v1/orders/upload", ""), 422);
        assertRefused(
                buyer.with("Content-Type", "text/csv").create("/api/v1/orders/upload", "x".repeat((10 << 20) + 1)),
                413);
    }

    @Test
    @DisplayName("own numbers refuse odd bodies, questions and numbers; one that is not good is named at its place")
    void ownNumbers() {
        for (var query : List.of("size=0", "page=x", "sort=nothing", "next=AAAA", "q=%00"))
            assertRefused(buyer.get("/api/v1/own-numbers?" + query), 400, 422);
        for (var number : List.of("no-such-number", "%27%3b--", "%F0%9F%98%80", "x".repeat(300))) {
            assertRefused(buyer.get("/api/v1/own-numbers/" + number), 404);
            assertRefused(buyer.send("DELETE", "/api/v1/own-numbers/" + number, new byte[0]), 404);
        }
        for (var body : List.of("null", "[]", "{", "{\"numbers\":{}}", "{\"numbers\":[[]]}", "{\"nobody\":1}"))
            assertRefused(buyer.create("/api/v1/own-numbers", body), 400, 422);
        for (var wish : List.of(
                "null",
                "{}",
                "{\"number\":\"BAD-INPUT\",\"sku\":\"NO-SUCH-SKU\"}",
                "{\"number\":\"x\\u0000\",\"sku\":\"BOLT-M8-20\"}",
                "{\"number\":\"" + "x".repeat(500) + "\",\"sku\":\"BOLT-M8-20\"}")) {
            var answer = buyer.create("/api/v1/own-numbers", "{\"numbers\":[" + wish + "]}");
            if (answer.status() != 201) assertRefused(answer, 400, 422);
            else
                assertThat(answer.json().path("refused").get(0).path("code").asText())
                        .as(wish)
                        .isNotBlank();
        }
    }

    @Test
    @DisplayName("deliveries and products' documents refuse odd questions, and odd ids are not there")
    void deliveries() {
        for (var query : List.of(
                "risks?cause=klingon",
                "risks?size=0",
                "risks?q=%00",
                "kept?from=yesterday",
                "kept?from=2026-02-01&to=2026-01-01",
                "misses?to=2026-02-30",
                "misses?next=AAAA")) assertRefused(buyer.get("/api/v1/deliveries/" + query), 400, 422);
        for (var number : List.of("no-such-number", "%27%3b--"))
            assertRefused(buyer.get("/api/v1/deliveries/promises/" + number), 404);
        for (var id : List.of("no-such-id", "%27%3b--", "00000000-0000-0000-0000-000000000000"))
            assertRefused(buyer.get("/api/v1/products/BOLT-M8-20/documents/" + id), 404);
    }

    @Test
    @DisplayName("campaigns, brochures and stories refuse odd questions by their name, and odd ids are not there")
    void campaigns() {
        var seller = Known.of().seller();
        for (var list : List.of("campaigns", "brochures", "stories"))
            for (var query : List.of("size=0", "size=201", "page=x", "sort=nothing", "next=AAAA"))
                assertRefused(seller.get("/api/v1/" + list + "?" + query), 422);
        assertRefused(seller.get("/api/v1/brochures?language=klingon"), 422);
        for (var q : List.of("%27%3b--", "%25_", "a%20%26%20b%20%7C%20%21", "%22", "%00", "x".repeat(5000)))
            assertThat(seller.get("/api/v1/stories?q=" + q).status()).as(q).isIn(200, 400, 414, 422);
        for (var id : List.of("no-such-id", "%27%3b--", "00000000-0000-0000-0000-000000000000"))
            assertRefused(seller.get("/api/v1/brochures/" + id + "/content"), 404);
    }

    @Test
    @DisplayName("another form than JSON is not taken, and a missing idempotency key is said")
    void headers() {
        assertRefused(
                buyer.with("Idempotency-Key", "k")
                        .with("Content-Type", "text/xml")
                        .post("/api/v1/orders", "<order/>"),
                415);
        var without = buyer.post("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
        assertRefused(without, 400);
        assertThat(without.code()).isEqualTo("idempotency-key-missing");
        assertRefused(
                buyer.with("Idempotency-Key", "k".repeat(500))
                        .post("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}"),
                400);
        assertRefused(buyer.send("PUT", "/api/v1/orders", "{}".getBytes(StandardCharsets.UTF_8)), 404, 405, 403);
    }

    static void assertRefused(Reply answer, int... statuses) {
        assertThat(statuses).as(shortened(answer)).contains(answer.status());
        assertThat(answer.header("Content-Type")).as(shortened(answer)).startsWith("application/problem+json");
        var problem = answer.json();
        for (var field : List.of("type", "title", "status", "detail", "code"))
            assertThat(problem.path(field).asText())
                    .as(field + " of " + shortened(answer))
                    .isNotBlank();
        assertThat(problem.path("detail").asText()).doesNotContain("??");
        DoorsIT.assertNothingInternal(answer);
    }

    private static String shortened(Reply answer) {
        var text = answer.toString();
        return text.substring(0, Math.min(text.length(), 1500));
    }
}
