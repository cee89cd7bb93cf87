package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** AS3, CA25: a product outside a company's assortment is not there, on whatever way it is looked for or ordered. */
class HiddenProductIT {
    private static final String SKU = "PUMP-P100-400V";
    /** Has never been, and looks nothing like anything. */
    private static final String NEVER = "QQQZ-77-NEVER";

    private static final String KEPT = "WASH-M8";
    private static Stand stand;
    private static Caller caller;
    private static Visitor visitor;
    private static String account;
    private static List<String> marks;
    private static List<String> names;

    @BeforeAll
    static void agree() {
        stand = Stand.shared();
        Await.until("the catalogue is there", Duration.ofMinutes(1), () -> !Staff.ask(
                        "select 1::text from catalogue_item where sku in (?, ?)", SKU, KEPT)
                .isEmpty());
        account = Staff.company();
        var email = Staff.person(account, "BUYER", "APPROVER", "PAYABLES", "COMPANY_ADMIN");
        caller = Caller.at(stand.baseUrl()).as(email);
        visitor = Visitor.at(stand.baseUrl()).as(email);
        names = Staff.ask(
                "select unnest(array[name_nb, name_sv, name_da, name_en]) from catalogue_item where sku = ?", SKU);
        marks = new ArrayList<>(names);
        marks.add(SKU);
        marks.addAll(Staff.ask("select gtin from catalogue_item where sku = ? and gtin is not null", SKU));
        assertThat(caller.get("/api/v1/products/" + SKU).status())
                .as("void: it is there before")
                .isEqualTo(200);
        caller.create(
                        "/api/v1/lists",
                        "{\"name\":\"Before\",\"lines\":[{\"sku\":\"%s\",\"quantity\":\"250\"}]}".formatted(KEPT))
                .well();
        visitor.post("/carts/cart", "act=add&quantity=250&sku=" + KEPT);
        var channel = Visitor.at(stand.baseUrl()).as("channel@nordvik.example");
        var category = Staff.ask("select category from catalogue_item where sku = ?", SKU)
                .get(0);
        for (var body :
                List.of("act=keep-group&side=out&group=" + encoded(category), "act=keep&side=out&numbers=" + KEPT)) {
            var kept = channel.post("/assortments/company?company=" + account, body);
            assertThat(kept.header("Location")).as(kept.toString()).contains("said=assortments.kept");
        }
    }

    @Test
    @DisplayName("AS3 no answer of the API has anything of it, whatever is asked")
    void answers() {
        for (var operation : Operations.all())
            if (operation.method().equals("GET") && !operation.takesId())
                for (var query : queries()) assertNothing(caller.get(operation.path() + query));
        for (var path : List.of(
                "/api/v1/products/%s",
                "/api/v1/products/%s/availability?quantity=1", "/api/v1/prices?quantity=1&sku=%s")) {
            var hidden = caller.get(path.formatted(SKU));
            assertThat(hidden.status()).as(hidden.toString()).isEqualTo(404);
            assertThat(hidden.text().replace(SKU, NEVER))
                    .isEqualTo(caller.get(path.formatted(NEVER)).text());
        }
    }

    @Test
    @DisplayName("AS3 no page has anything of it, whatever is looked for")
    void pages() {
        for (var page : ForeignAccountIT.pages()) for (var query : queries()) assertNothing(visitor.get(page + query));
        for (var path : List.of("/catalogue/product?sku=%s", "/catalogue/picture?sku=%s")) {
            var hidden = visitor.get(path.formatted(SKU));
            assertThat(hidden.status()).as(hidden.toString()).isEqualTo(404);
            assertThat(visitor.get(path.formatted(NEVER)).status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("AS3 it cannot be ordered: the API says what it says of a product that never was")
    void orders() {
        for (var body : Map.of(
                        "/api/v1/orders", "{\"lines\":[{\"sku\":\"%s\",\"quantity\":\"1\"}]}",
                        "/api/v1/lists", "{\"name\":\"After\",\"lines\":[{\"sku\":\"%s\",\"quantity\":\"1\"}]}")
                .entrySet()) {
            var hidden = caller.create(body.getKey(), body.getValue().formatted(SKU));
            assertThat(hidden.status()).as(hidden.toString()).isEqualTo(422);
            assertThat(hidden.text().replace(SKU, NEVER))
                    .isEqualTo(caller.create(body.getKey(), body.getValue().formatted(NEVER))
                            .text());
        }
        assertThat(caller.get("/api/v1/orders").well().json().path("total").asInt())
                .isZero();
    }

    @Test
    @DisplayName("AS3 a file's line with it is refused like one with a product that never was")
    void upload() {
        var id = caller.upload("hidden.csv", "sku;quantity\n" + SKU + ";1\n" + NEVER + ";1\n");
        var refused = caller.get("/api/v1/orders/upload/" + id + "/refused")
                .well()
                .text()
                .lines()
                .toList();
        var hidden =
                refused.stream().filter(line -> line.contains(SKU)).findFirst().orElseThrow();
        var never = refused.stream()
                .filter(line -> line.contains(NEVER))
                .findFirst()
                .orElseThrow();
        assertThat(hidden.replace(SKU, NEVER).replaceAll("\\b[23]\\b", "n"))
                .isEqualTo(never.replaceAll("\\b[23]\\b", "n"));
        assertThat(names).noneMatch(hidden::contains);
    }

    @Test
    @DisplayName("AS3 typed and pasted numbers, own numbers and the cart's field do not know it")
    void typed() {
        for (var number : List.of(SKU, SKU.toLowerCase(java.util.Locale.ROOT), marks.get(marks.size() - 1))) {
            assertNoName(visitor.post("/lines/quick", "act=check&typed=" + encoded(number + ";1")));
            assertNoName(visitor.post("/carts/cart", "act=add&quantity=1&sku=" + encoded(number)));
            assertNoName(visitor.post("/catalogue/numbers", "act=keep&number=FM-1&sku=" + encoded(number)));
            assertNoName(visitor.post("/catalogue/add", "quantity=1&sku=" + encoded(number)));
        }
        assertThat(Staff.ask("select sku from carts_line where account = ?", account))
                .containsExactly(KEPT);
        assertThat(Staff.ask("select sku from catalogue_own_number where account = ?", account))
                .isEmpty();
    }

    @Test
    @DisplayName("AS3 a line of before says that it went out, and cannot be ordered")
    void linesOfBefore() {
        var cart = visitor.get("/carts/cart").well().text();
        assertThat(cart).contains(KEPT + " er ikke lenger med i det leverandøren har avtalt");
        assertThat(visitor.get("/carts/review").well().text())
                .contains("er ikke lenger med i det leverandøren har avtalt");
        var edition = cart(visitor.get("/carts/review").text());
        assertThat(visitor.post("/carts/review", "act=place&edition=" + edition).text())
                .contains(KEPT);
        var list = Staff.ask("select id::text from lists_list where account = ?", account)
                .get(0);
        assertThat(visitor.get("/lists/sheet?id=" + list).well().text()).contains("Ikke i bedriftens sortiment");
        var put = visitor.post("/lists/sheet?id=" + list, "act=cart");
        assertThat(put.header("Location")).as(put.toString()).contains("lists.put-but");
        assertThat(caller.get("/api/v1/orders").well().json().path("total").asInt())
                .isZero();
    }

    private static String cart(String page) {
        var at = page.indexOf("name=\"edition\" value=\"") + "name=\"edition\" value=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private static List<String> queries() {
        var queries = new ArrayList<>(
                List.of("", "?size=200", "?category=pumps&size=200", "?sku=" + SKU, "?q=pumpe", "?q=pump"));
        for (var mark : marks) queries.add("?q=" + encoded(mark));
        queries.add("?q=" + encoded(names.get(0).substring(0, names.get(0).length() - 1)));
        return queries;
    }

    /** What was typed may come back; nothing else of it. */
    private static void assertNothing(Reply reply) {
        assertThat(reply.status()).as(reply.asked()).isLessThan(500);
        var asked = java.net.URLDecoder.decode(reply.asked(), StandardCharsets.UTF_8);
        for (var mark : marks)
            if (!asked.contains(mark))
                assertThat(reply.text()).as(reply.asked()).doesNotContain(mark);
        if (reply.asked().contains("q="))
            assertThat(reply.text())
                    .as(reply.asked())
                    .doesNotContain("/catalogue/product?account=" + account + "&amp;sku=" + SKU);
    }

    private static void assertNoName(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isLessThan(500);
        for (var name : names)
            assertThat(reply.text() + reply.header("Location"))
                    .as(reply.asked())
                    .doesNotContain(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
