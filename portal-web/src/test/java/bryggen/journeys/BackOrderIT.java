package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.dev.Await;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A back order with a moved promise: the ERP stands still but for what the test lets it do. */
class BackOrderIT {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Stand STAND = Stand.shared();

    @BeforeEach
    void hold() {
        STAND.erp().books().tempo("0");
    }

    @AfterEach
    void letGo() {
        STAND.erp().books().tempo("20");
    }

    @Test
    @DisplayName(
            "more than there is, sent in parts, moved by the ERP: told with its cause, counted against the first promise")
    void movedPromise() throws IOException {
        var books = STAND.erp().books();
        var buyer = Caller.at(STAND.baseUrl()).as("buyer@fjordmek.example");
        var product = Await.value("a product of which there is little", A_WHILE, () -> scarce(buyer));
        var sku = product.path("sku").asText();
        var wanted = new BigDecimal(product.path("stock").path("quantity").asText()).add(new BigDecimal("5"));
        var promised = LocalDate.parse(
                buyer.get("/api/v1/products/" + sku + "/availability?quantity=" + wanted.toPlainString())
                        .well()
                        .json()
                        .path("date")
                        .asText());
        try (var browser = Browser.at(STAND.baseUrl())) {
            browser.signIn("buyer@fjordmek.example");
            var order = buyer.create(
                            "/api/v1/orders",
                            "{\"lines\":[{\"sku\":\"%s\",\"quantity\":\"%s\"}]}".formatted(sku, wanted.toPlainString()))
                    .well()
                    .json()
                    .path("number")
                    .asText();
            assertThat(first(order)).isEqualTo(promised);
            var erp = Await.value("the ERP has it", A_WHILE, () -> {
                var found = books.orders(order);
                return found.isEmpty() ? null : found.get(0).number();
            });
            books.tick(2);
            books.tick(25);
            Await.until("a part has left", A_WHILE, () -> buyer.get("/api/v1/orders/" + order)
                    .json()
                    .path("shipping")
                    .asText()
                    .equals("part"));
            browser.open("/orders/order?number=" + order);
            assertThat(browser.page().locator("#promise .refused").count())
                    .as("nothing is at risk while the days hold")
                    .isZero();

            arrange(browser, order);
            Await.until("the portal has heard that the stock is empty", A_WHILE, () -> buyer.get(
                            "/api/v1/products?q=" + sku)
                    .json()
                    .path("items")
                    .path(0)
                    .path("stock")
                    .path("band")
                    .asText()
                    .equals("none"));
            browser.open("/orders/order?number=" + order);
            var later = promised.plusDays(9);
            move(erp, later);
            Await.until(order + " says that it will be late", A_WHILE, () -> {
                browser.page().reload();
                return browser.page().locator("#promise .refused").count() == 1;
            });
            browser.look("order-late");
            var told = buyer.get("/api/v1/deliveries/promises/" + order).well().json();
            assertThat(told.path("firstPromise").asText()).isEqualTo(promised.toString());
            assertThat(told.path("lines").path(0).path("risk").path("cause").asText())
                    .isIn("inbound", "stock");
            assertThat(buyer.get("/api/v1/deliveries/risks?q=" + order)
                            .well()
                            .json()
                            .path("items")
                            .path(0)
                            .path("order")
                            .asText())
                    .isEqualTo(order);
            assertThat(first(order)).as("the first promise stands").isEqualTo(promised);
            assertThat(browser.page().locator("#promise .refused").innerText())
                    .contains("når ikke")
                    .containsAnyOf("Varene kommer for sent", "Varene mangler");
            browser.open("/home").look("home-late");
            assertThat(browser.page().locator("main").innerText()).contains("Blir forsinket", order);
            browser.open("/notices/list").glance();
            assertThat(browser.page().locator("main").innerText())
                    .containsOnlyOnce("Bestilling " + order + " blir forsinket");
            assertThat(browser.page().locator("main").innerText()).doesNotContain("Bestilling " + order + " kommer nå");
            browser.fresh().signIn("service@nordvik.example").open("/deliveries/risks?q=" + order);
            assertThat(browser.page().locator("main table.rows tbody tr").count())
                    .isEqualTo(1);
            browser.look("risks");
            answer(browser, order);

            books.tick(100);
            Await.until("the rest has left", A_WHILE, () -> buyer.get("/api/v1/orders/" + order)
                    .json()
                    .path("shipping")
                    .asText()
                    .equals("done"));
            var last = buyer.get("/api/v1/orders/" + order).json().path("shipments");
            shippedOn(last.get(last.size() - 1).asText(), later);
            browser.fresh().signIn("buyer@fjordmek.example");
            Await.until(order + " is among what was late", A_WHILE, () -> {
                browser.open("/deliveries/kept?q=" + order + "&to=" + later.plusDays(1));
                return browser.page().locator("main table.rows tbody tr").count() == 1;
            });
            browser.look("kept");
            var period = "from=" + promised + "&to=" + later.plusDays(1);
            var miss = buyer.get("/api/v1/deliveries/misses?" + period + "&q=" + order)
                    .well()
                    .json()
                    .path("items")
                    .path(0);
            assertThat(miss.path("state").asText()).isEqualTo("late");
            assertThat(miss.path("endedOn").asText()).isEqualTo(later.toString());
            var figures = buyer.get("/api/v1/deliveries/kept?" + period).well().json();
            assertThat(figures.path("lines").path("kept").asInt())
                    .isLessThan(figures.path("lines").path("counted").asInt());
            assertThat(buyer.get("/api/v1/deliveries/kept?from=yesterday").status())
                    .isEqualTo(422);
            assertThat(browser.page().locator("main table.rows tbody tr").innerText())
                    .contains("Kom for sent")
                    .containsAnyOf("Varene kommer for sent", "Varene mangler");
            browser.open("/deliveries/plan?number=" + order).look("plan-left");
            assertThat(browser.page().locator("main form").count())
                    .as("nothing to change when all has left")
                    .isZero();
            assertThat(browser.page().locator("main").innerText()).contains("Bom, ring på", "Bilen er der før ti.");
            confirm(browser, last.get(last.size() - 1).asText());
            browser.open("/deliveries/risks?q=" + order);
            assertThat(browser.page().locator("main table.rows tbody tr").count())
                    .as("over")
                    .isZero();
            browser.fresh()
                    .signIn("service@nordvik.example")
                    .open("/deliveries/companies?to=" + later.plusDays(1))
                    .look("kept-companies");
            assertThat(browser.page().locator("main").innerText()).contains("Fjord Mekaniske AS");
            browser.assertClean();
        }
    }

    /** The buyer says how it shall come, is told what is wrong with it, and writes to the supplier. */
    private static void arrange(Browser browser, String order) {
        var page = browser.page();
        browser.open("/orders/order?number=" + order);
        page.locator("main a[href*='/deliveries/plan']").click();
        page.waitForURL(url -> url.contains("/deliveries/plan"));
        page.locator("#from").fill("11:00");
        page.locator("#to").fill("07:00");
        page.locator("#access").fill("Bom, ring på");
        press(browser, "plan");
        assertThat(page.locator("main .wrong").count())
                .as("no day, hours the wrong way")
                .isEqualTo(2);
        assertThat(page.locator("#access").inputValue()).isEqualTo("Bom, ring på");
        page.locator("#day").fill(Installation.today().plusDays(3).toString());
        page.locator("#from").fill("07:00");
        page.locator("#to").fill("11:00");
        page.locator("#contact").fill("Kari Nes");
        page.locator("#phone").fill("+47 900 00 000");
        press(browser, "plan");
        page.waitForURL(url -> url.contains("said="));
        page.locator("#comment").fill("Kommer den før ti?");
        press(browser, "comment");
        page.waitForURL(url -> url.contains("said=deliveries.said.comment"));
        browser.look("plan");
    }

    /** One press at the gate. */
    private static void confirm(Browser browser, String shipment) {
        var page = browser.page();
        browser.open("/deliveries/arriving").look("arriving");
        page.locator("section.card:has(a[href*='" + shipment + "']) button.primary")
                .first()
                .click();
        page.waitForURL(url -> url.contains("said=cases.confirmed"));
        browser.open("/deliveries/arriving");
        assertThat(page.locator("main a[href*='" + shipment + "']").count())
                .as("confirmed is no longer on its way")
                .isZero();
    }

    /** The service people see it in their list, and answer. */
    private static void answer(Browser browser, String order) {
        var page = browser.page();
        browser.open("/notices/list");
        assertThat(page.locator("main").innerText()).contains("Kommer den før ti?");
        browser.open("/deliveries/list?view=all&q=" + order).look("to-be-sent");
        assertThat(page.locator("main table.rows tbody tr").innerText())
                .contains("Kari Nes", "+47 900 00 000", "07:00–11:00", "Bom, ring på");
        page.locator("main table.rows tbody a").first().click();
        page.waitForURL(url -> url.contains("/deliveries/plan"));
        page.locator("#comment").fill("Bilen er der før ti.");
        press(browser, "comment");
        page.waitForURL(url -> url.contains("said=deliveries.said.comment"));
    }

    private static void press(Browser browser, String act) {
        var page = browser.page();
        page.waitForResponse(sent -> sent.request().method().equals("POST"), () -> page.locator(
                        "form:has(input[name=act][value=" + act + "]) button.primary")
                .click());
        page.waitForLoadState();
    }

    /** Bought by the piece, in stock with at most seven of it, and not dear. */
    private static JsonNode scarce(Caller buyer) {
        for (int page = 1; page <= 10; page++) {
            var list = buyer.get("/api/v1/products?inStock=true&sort=price&size=200&page=" + page)
                    .well()
                    .json();
            for (var item : list.path("items")) if (isScarce(item) && isOnItsWay(buyer, item)) return item;
            if (!list.hasNonNull("next")) return null;
        }
        return null;
    }

    /** What is short of it comes in before the lead time is over. */
    private static boolean isOnItsWay(Caller buyer, JsonNode item) {
        var steps = buyer.get("/api/v1/products/" + item.path("sku").asText() + "/availability?quantity=12")
                .well()
                .json()
                .path("steps");
        return steps.path(steps.size() - 1).path("kind").asText().equals("inbound");
    }

    private static boolean isScarce(JsonNode item) {
        var stock = new BigDecimal(item.path("stock").path("quantity").asText("99"));
        var ordering = item.path("ordering");
        return stock.signum() > 0
                && stock.compareTo(new BigDecimal("8")) < 0
                && item.hasNonNull("price")
                && Stream.of("minimum", "multiple")
                        .allMatch(limit ->
                                new BigDecimal(ordering.path(limit).asText("1")).compareTo(BigDecimal.ONE) <= 0)
                && !ordering.hasNonNull("maximum");
    }

    /** As the database keeps it. */
    private static LocalDate first(String order) {
        try (var database = STAND.connect();
                var sql = database.prepareStatement("select max(first_day) from deliveries_promise where number = ?")) {
            sql.setString(1, order);
            try (var found = sql.executeQuery()) {
                found.next();
                return found.getObject(1, LocalDate.class);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ERP names another day for all of the order's lines. */
    private static void move(String erpNumber, LocalDate day) throws IOException {
        var row = read(Feed.ORDER, erpNumber);
        for (var line : row.path("lines")) ((ObjectNode) line).put("promisedDate", day.toString());
        write(Feed.ORDER, erpNumber, row);
    }

    private static void shippedOn(String shipment, LocalDate day) throws IOException {
        var row = read(Feed.SHIPMENT, shipment);
        row.put("shippedAt", day + "T12:00:00Z");
        write(Feed.SHIPMENT, shipment, row);
    }

    private static ObjectNode read(Feed<?> feed, String id) throws IOException {
        return (ObjectNode) JSON.readTree(STAND.erp().books().text(feed, id).orElseThrow());
    }

    private static void write(Feed<?> feed, String id, ObjectNode row) {
        // just behind what it said last: what the ERP itself does afterwards is later still
        row.put(
                "changedAt",
                Instant.parse(row.path("changedAt").asText()).plusMillis(1).toString());
        STAND.erp().books().write(feed, id, row.toString());
    }
}
