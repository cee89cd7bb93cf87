package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Reply;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import bryggen.dev.Installation;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CT10, OR21: one cart for the workshop and the yard at Aukra, on two days; one press of the button, two orders. */
class SplitIT extends Journey {
    private static final String PERSON = "foreman@fjordmek-split.example";
    private static final String COST = "SPLIT-COST";
    private static final String AUKRA = "C1001-2";
    private static Caller api;
    private static Page page;

    @BeforeAll
    static void open() throws SQLException {
        try (var database = stand.connect()) {
            DemoPeople.add(database, PERSON, "BUYER", "C1001");
        }
        api = Caller.at(stand.baseUrl()).as(PERSON);
        Known.firstOrder(api, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
        page = browser.fresh().signIn(PERSON).inEnglish().page();
    }

    @Test
    @DisplayName(
            "CT10 OR21 some of the bolts and all washers go to Aukra: the review shows both orders, one press places both")
    void page() {
        add("BOLT-M8-20", "30");
        add("WASH-M8", "200");
        page.locator("main details summary").click();
        page.locator("button[value=send]").click();
        assertThat(page.locator("main")).containsText("Tick the lines");
        send("WASH-M8", "", "300");
        assertThat(page.locator("main tbody tr:has-text('WASH-M8')")).containsText("avd. Aukra");
        assertThat(page.locator("main tbody tr:has-text('WASH-M8') input.qty")).hasValue("300");
        send("BOLT-M8-20", "10", "30");
        assertThat(page.locator("main tbody tr:has-text('BOLT-M8-20')")).hasCount(2);
        browser.look("split/cart");
        page.locator("a[href*='/carts/review']").click();
        var ours = "SPLIT " + UUID.randomUUID();
        page.locator("#purchaseOrder").fill(ours);
        assertThat(page.locator("main section.card:has(table)")).hasCount(2);
        assertThat(page.locator("main")).containsText("Order 2 of 2: To Fjord Mekaniske, avd. Aukra");
        assertThat(page.locator("button[value=place]")).hasText("Place 2 orders");
        browser.look("split/review");
        var form = page.url();
        var edition = page.locator("input[name=edition]").inputValue();
        page.locator("button[value=place]").click();
        page.waitForURL(url -> url.contains("said=orders.placed-split"));
        var first = page.url().replaceFirst(".*[?&]number=(B\\d+).*", "$1");
        browser.look("split/order");
        page.locator("main dl a[href*='/orders/order']").first().click();
        assertThat(page.locator("main")).containsText("avd. Aukra");

        // the same press once more, as from the history of the browser
        page.request()
                .post(
                        form,
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setHeader("Origin", stand.baseUrl())
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("act", "place")
                                        .set("edition", edition)
                                        .set("purchaseOrder", ours)));
        var orders =
                api.get("/api/v1/orders?q=" + ours.replace(" ", "%20")).well().json();
        assertThat(orders.path("total").asInt()).as("placed once").isEqualTo(2);
        var quantities = new BigDecimal("0");
        for (var order : orders.path("items")) {
            assertThat(order.path("splitWith").asText()).isEqualTo(first);
            for (var line : order.path("lines"))
                quantities = quantities.add(new BigDecimal(line.path("quantity").asText()));
        }
        assertThat(quantities).as("nothing is lost or doubled").isEqualByComparingTo("330");
        for (var order : orders.path("items")) reached(order.path("number").asText());
    }

    @Test
    @DisplayName(
            "OR21 by the API the line says where it goes; the same key answers the same, and a place of nobody is refused")
    void api() {
        var ours = "SPLIT " + UUID.randomUUID();
        var body =
                """
                {"purchaseOrder":"%s","lines":[{"sku":"BOLT-M8-20","quantity":"10"},
                 {"sku":"BOLT-M8-20","quantity":"20","shipTo":"%s","requestedDelivery":"%s"}]}"""
                        .formatted(ours, AUKRA, Installation.today().plusDays(20));
        var caller = api.with("Idempotency-Key", UUID.randomUUID().toString());
        var placed = caller.post("/api/v1/orders", body);
        assertThat(placed.status()).isEqualTo(201);
        assertThat(caller.post("/api/v1/orders", body).status()).isEqualTo(200);
        var orders =
                api.get("/api/v1/orders?q=" + ours.replace(" ", "%20")).well().json();
        assertThat(orders.path("total").asInt()).isEqualTo(2);
        var number = placed.json().path("number").asText();
        var places = new java.util.TreeSet<String>();
        for (var order : orders.path("items")) {
            assertThat(order.path("splitWith").asText()).isEqualTo(number);
            places.add(order.path("shipTo").asText(""));
        }
        assertThat(places).containsExactly("", AUKRA);
        var nowhere = api.create("/api/v1/orders", body.replace(AUKRA, "C1003-1"));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.json().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/lines/1/shipTo");
    }

    @Test
    @DisplayName("OR19 OR21 the rule weighs the whole; who approves, declines or withdraws does it to both orders")
    void approval() {
        var admin = Visitor.at(stand.baseUrl()).as("admin@fjordmek.example");
        // one bolt more than each of the two orders has, so that only the whole is above it
        var net = new BigDecimal(api.get("/api/v1/prices?sku=BOLT-M8-20&quantity=10")
                .well()
                .json()
                .path("net")
                .path("amount")
                .asText());
        assertThat(admin.post(
                                "/approvals/rules",
                                "act=add&level=1&whose=&group=&approver=&currency=NOK&costReference=" + COST + "&above="
                                        + net.multiply(new BigDecimal("1.5"))
                                                .setScale(2, java.math.RoundingMode.HALF_UP)
                                                .toPlainString()
                                                .replace(".", "%2C"))
                        .status())
                .isEqualTo(302);
        var approver = Caller.at(stand.baseUrl()).as("approver@fjordmek.example");

        var approved = pair();
        for (var order : approved)
            assertThat(order.path("approval").path("state").asText()).isEqualTo("waiting");
        var card = Visitor.at(stand.baseUrl())
                .as("approver@fjordmek.example")
                .get("/approvals/list?number=" + approved.get(0).path("number").asText())
                .well()
                .text();
        for (var order : approved)
            assertThat(card).contains(order.path("number").asText());
        for (var order : approved)
            assertThat(Visitor.at(stand.baseUrl())
                            .as(PERSON)
                            .get("/orders/order?lang=en&number="
                                    + order.path("number").asText())
                            .well()
                            .text())
                    .contains("Has to be approved because it is");
        act(approver, approved, "approval", "{}");
        for (var order : approved) reached(order.path("number").asText());

        var declined = pair();
        act(approver, declined, "decline", "{\"reason\":\"Not this month\"}");
        for (var order : declined)
            assertThat(now(order).path("acceptance").asText()).isEqualTo("refused");

        var withdrawn = pair();
        assertThat(api.create(
                                "/api/v1/orders/"
                                        + withdrawn.get(1).path("number").asText() + "/cancellation",
                                "{\"reason\":\"Not needed\"}")
                        .status())
                .isEqualTo(202);
        for (var order : withdrawn)
            assertThat(now(order).path("acceptance").asText()).isEqualTo("cancelled");
    }

    private static void act(Caller approver, List<JsonNode> pair, String what, String body) {
        Reply done = approver.create(
                "/api/v1/approvals/" + pair.get(0).path("number").asText() + "/" + what, body);
        assertThat(done.status()).as(done.text()).isBetween(200, 204);
    }

    /** Two orders of ten bolts each, placed together; the first one first. */
    private static List<JsonNode> pair() {
        var ours = "SPLIT " + UUID.randomUUID();
        var first = api.create(
                        "/api/v1/orders",
                        """
                        {"purchaseOrder":"%s","costReference":"%s","lines":[{"sku":"BOLT-M8-20","quantity":"10"},
                         {"sku":"BOLT-M8-20","quantity":"10","shipTo":"%s"}]}"""
                                .formatted(ours, COST, AUKRA))
                .well()
                .json()
                .path("number")
                .asText();
        var items = api.get("/api/v1/orders?q=" + ours.replace(" ", "%20"))
                .well()
                .json()
                .path("items");
        assertThat(items).hasSize(2);
        int at = items.get(0).path("number").asText().equals(first) ? 0 : 1;
        return List.of(items.get(at), items.get(1 - at));
    }

    private static JsonNode now(JsonNode order) {
        return api.get("/api/v1/orders/" + order.path("number").asText()).well().json();
    }

    private static void reached(String number) {
        Await.until("the ERP has " + number, Duration.ofMinutes(1), () -> api.get("/api/v1/orders/" + number)
                .well()
                .json()
                .path("erp")
                .path("state")
                .asText()
                .equals("received"));
    }

    private static void add(String sku, String quantity) {
        browser.open("/carts/cart");
        page.locator("main input[name=sku]").fill(sku);
        page.locator("main input[name=quantity]").fill(quantity);
        page.locator("button[value=add]").click();
        page.waitForURL(url -> url.contains("said=carts.added"));
    }

    /** The first line of the product goes to Aukra in three weeks; its quantity is typed and not saved before. */
    private static void send(String sku, String part, String quantity) {
        browser.open("/carts/cart");
        page.locator("main tbody tr:has-text('" + sku + "') input[name=row]")
                .first()
                .check();
        page.locator("main tbody tr:has-text('" + sku + "') input.qty").first().fill(quantity);
        page.locator("main details summary").click();
        page.locator("#send-to").selectOption(AUKRA);
        page.locator("#send-on").fill(Installation.today().plusDays(21).toString());
        page.locator("#send-part").fill(part);
        page.locator("button[value=send]").click();
        page.waitForURL(url -> url.contains("said=carts.sent"));
    }
}
