package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.faults.LiveErp;
import bryggen.integration.erp.tryton.TrytonHands;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A buyer signs in, finds a product, orders it, and sees it accepted, sent in two parts and invoiced. */
class OrderToCashIT {
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @Test
    @DisplayName("a buyer orders from the sandbox and follows the order to its invoice")
    void atTheSandbox() {
        var stand = Stand.shared();
        var buyer = "buyer@fjordmek.example";
        var api = Caller.at(stand.baseUrl()).as(buyer);
        awaitProduct(api, "BOLT-M8-20");
        String order;
        try (var browser = Browser.at(stand.baseUrl())) {
            browser.open("/login").look("login").signIn(buyer);
            order = place(browser, "BOLT-M8-20", "40", "");
            sees(browser, order, "a[href*='/shipments/shipment']", 2);
            sees(browser, order, "a[href*='/invoices/invoice']", 1);
            followTheChain(browser, order);
            browser.assertClean();
            assertThat(stand.erp().books().orders(order)).hasSize(1);
        }
        assertDone(api, order);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "BRYGGEN_TEST_ERP_URL", matches = ".+")
    @DisplayName("the same at a live ERP, whose warehouse and bookkeeping the test plays")
    void atTheLiveErp() throws Exception {
        try (var hands = TrytonHands.hired()) {
            var goods = hands.goods(1, 500).get(0);
            var customer = hands.customer();
            try (var stand = LiveErp.stand("order-to-cash-live", hands);
                    var browser = Browser.at(stand.baseUrl())) {
                var buyer = LiveErp.invite(stand, customer);
                var api = Caller.at(stand.baseUrl()).as(buyer).forAccount(customer.value());
                awaitProduct(api, goods.sku().value());
                browser.signIn(buyer);
                var number = place(browser, goods.sku().value(), "10", customer.value());
                var erpNumber = Await.value("the ERP has the order", A_WHILE, () -> {
                    var erp = api.get("/api/v1/orders/" + number).well().json().path("erp");
                    return erp.path("state").asText().equals("received")
                            ? erp.path("reference").asText()
                            : null;
                });
                hands.shipPart(erpNumber, goods.sku(), new BigDecimal("4"));
                sees(browser, number, "a[href*='/shipments/shipment']", 1);
                hands.shipRest(erpNumber);
                sees(browser, number, "a[href*='/shipments/shipment']", 2);
                hands.invoice(erpNumber);
                sees(browser, number, "a[href*='/invoices/invoice']", 1);
                followTheChain(browser, number);
                browser.assertClean();
                assertDone(api, number);
            }
        }
    }

    /** From the search field to the order's own page; gives the order's number. */
    private static String place(Browser browser, String sku, String quantity, String account) {
        var page = browser.page();
        if (!account.isEmpty()) browser.open("/home?account=" + account);
        page.locator("form.find input[name=q]").fill(sku);
        page.locator("form.find input[name=q]").press("Enter");
        page.waitForURL(url -> url.contains("/catalogue/list"));
        browser.look("search" + account);
        page.locator("main a[href*='/catalogue/product']").first().click();
        page.waitForURL(url -> url.contains("/catalogue/product"));
        browser.look("product" + account);
        var buy = page.locator("main form:has([name=quantity])").first();
        buy.locator("[name=quantity]").fill(quantity);
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> buy.locator("button.primary[type=submit]").first().click());
        page.waitForLoadState();
        browser.open("/carts/cart" + (account.isEmpty() ? "" : "?account=" + account));
        assertThat(page.locator("main").innerText()).contains(sku);
        browser.look("cart" + account);
        page.locator("a[href*='/carts/review']").first().click();
        page.waitForURL(url -> url.contains("/carts/review"));
        page.locator("[name=purchaseOrder]").fill("PO-4711");
        browser.look("review" + account);
        page.locator("button[name=act][value=place]").click();
        page.waitForURL(url -> url.contains("/orders/order"));
        browser.look("order-placed" + account);
        return page.url().replaceFirst(".*[?&]number=([^&]+).*", "$1");
    }

    /** The order's page shows so many of these links, as soon as it can. */
    private static void sees(Browser browser, String order, String link, int howMany) {
        Await.until(order + " shows " + howMany + " of " + link, A_WHILE, reloaded(browser, () -> {
            var links = browser.page().locator("nav.chain " + link);
            return links.count() >= howMany;
        }));
    }

    private static Callable<Boolean> reloaded(Browser browser, Callable<Boolean> question) {
        return () -> {
            browser.page().reload();
            return question.call();
        };
    }

    private static void followTheChain(Browser browser, String order) {
        var page = browser.page();
        browser.look("order-done");
        page.locator("nav.chain a[href*='/shipments/shipment']").first().click();
        page.waitForURL(url -> url.contains("/shipments/shipment"));
        assertThat(page.locator("main").innerText()).contains(order);
        browser.look("shipment");
        page.locator("nav.chain a[href*='/invoices/invoice']").first().click();
        page.waitForURL(url -> url.contains("/invoices/invoice"));
        assertThat(page.locator("main").innerText()).contains(order);
        browser.look("invoice");
        page.locator("nav.chain a[href*='/orders/order']").first().click();
        page.waitForURL(url -> url.contains("/orders/order"));
        assertThat(page.url()).contains(order);
    }

    private static void assertDone(Caller api, String number) {
        // an ERP may make an invoice for each shipment: all of them together are the order
        Await.until(number + " is invoiced to the last cent", A_WHILE, () -> {
            var order = order(api, number);
            return order.path("invoicing").asText().equals("done")
                    && invoiced(api, order)
                                    .compareTo(new BigDecimal(
                                            order.path("totals").path("gross").asText()))
                            == 0;
        });
        var order = order(api, number);
        assertThat(order.path("shipping").asText()).isEqualTo("done");
        assertThat(order.path("shipments")).hasSize(2);
        for (var invoice : order.path("invoices")) {
            var document = api.get("/api/v1/invoices/" + invoice.asText() + "/document")
                    .well();
            assertThat(document.header("Content-Type")).startsWith("application/pdf");
            assertThat(document.text()).startsWith("%PDF-");
        }
    }

    private static JsonNode order(Caller api, String number) {
        return api.get("/api/v1/orders/" + number).well().json();
    }

    private static BigDecimal invoiced(Caller api, JsonNode order) {
        var sum = BigDecimal.ZERO;
        for (var number : order.path("invoices")) {
            var invoice = api.get("/api/v1/invoices/" + number.asText()).well().json();
            assertThat(invoice.path("orders").toString())
                    .contains(order.path("number").asText());
            sum = sum.add(new BigDecimal(invoice.path("gross").asText()));
        }
        return sum;
    }

    private static void awaitProduct(Caller api, String sku) {
        Await.until(
                sku + " can be bought",
                A_WHILE,
                () -> api.get("/api/v1/products/" + sku).status() == 200);
    }
}
