package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The operator's desk by somebody who has never seen it: what is wrong stands there, with what helps, and it helps. */
class DeskIT {
    private static final String ORDER =
            "{\"purchaseOrder\":\"%s\",\"comment\":\"ring the bell\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}";
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static Stand stand;
    private static Browser browser;
    private static Caller buyer;
    private static Caller operator;
    private Page page;

    @BeforeAll
    static void open() {
        stand = Stand.own("desk", Map.of());
        buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        Known.firstOrder(buyer, ORDER.formatted("FIRST"));
        browser = Browser.at(stand.baseUrl());
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (stand != null) stand.close();
    }

    @BeforeEach
    void sitDown() {
        page = browser.fresh().signIn("operator@nordvik.example").page();
    }

    @AfterEach
    void mend() {
        stand.erp().books().noFaults();
        browser.assertClean();
    }

    @Test
    @DisplayName("EX7 five dead letters of one cause are one case: read, understood and sent again with one button")
    void fiveBrokenMessages() {
        var orders = broken(5);
        browser.open("/home");
        assertThat(page.locator("main .lead")).containsText("5");
        page.locator(".page-head a.button.primary").click();
        page.waitForURL(url -> url.contains("/exchange/messages"));
        var one = page.locator(".case").first();
        assertThat(one).containsText("5 for the same reason");
        assertThat(one).containsText("The unit C62 is not known here.");
        assertThat(one).containsText("send it again");
        assertThat(page.locator("table.rows tbody tr")).hasCount(5);
        browser.look("desk/broken");
        stand.erp().books().noFaults();
        one.locator("button").click();
        page.waitForURL(url -> url.contains("said=exchange.several") && url.contains("about=5"));
        orders.forEach(DeskIT::awaitReceived);
        browser.open("/exchange/messages");
        assertThat(page.locator(".case")).hasCount(0);
        assertThat(page.locator(".empty")).containsText("Nothing needs you");
        for (var order : orders) assertThat(stand.erp().books().orders(order)).hasSize(1);
    }

    @Test
    @DisplayName("EX7 ticked rows are parked with one reason, and sent again together")
    void tickedRows() {
        var orders = broken(2);
        browser.open("/exchange/messages?ticked=all");
        assertThat(page.locator("input[name=row]:checked")).hasCount(2);
        page.locator("#ticked button[value=retry]").click();
        page.waitForURL(url -> url.contains("about=2"));
        Await.until("they fail again", A_WHILE, () -> total("state=dead") == 2);
        stand.erp().books().noFaults();
        browser.open("/exchange/messages?view=dead");
        page.locator("#ticked button[value=retry]").click();
        page.waitForURL(url -> url.contains("said=exchange.none-ticked"));
        browser.open("/exchange/messages?view=dead");
        page.locator("input[name=row]").first().check();
        page.locator("input[name=row]").last().check();
        page.locator("#ticked button[value=retry]").click();
        page.waitForURL(url -> url.contains("about=2"));
        orders.forEach(DeskIT::awaitReceived);

        stand.erp().books().fault("status_503", "POST /orders", 10_000, 0);
        var held = place("HELD");
        browser.open("/exchange/messages?q=" + held + "&view=all&ticked=all");
        page.locator("#ticked button[value=park]").click();
        assertThat(page.locator(".refused")).containsText("Say why");
        Await.until("it is parked", A_WHILE, () -> {
            browser.open("/exchange/messages?q=" + held + "&view=all&ticked=all");
            page.locator("#ticked input[name=reason]").fill("the ERP is being mended");
            page.locator("#ticked button[value=park]").click();
            page.waitForURL(url -> url.contains("said="));
            return total("state=parked&q=" + held) == 1;
        });
        stand.erp().books().noFaults();
        browser.open("/exchange/messages?ticked=all");
        page.locator("#ticked button[value=retry]").click();
        awaitReceived(held);
    }

    @Test
    @DisplayName("EX12 EX15 the content is shown to who says why, and a remark is mended before it is sent")
    void unmaskAndEdit() {
        var order = broken(1).get(0);
        browser.open("/exchange/messages");
        page.locator("table.rows tbody a").first().click();
        assertThat(page.locator("pre")).not().containsText("ring the bell");
        page.locator("[id='show:go']").click();
        assertThat(page.locator(".refused")).containsText("Say why");
        page.locator("[id='show:why']").fill("the ERP refuses a letter in the remark");
        page.locator("[id='show:go']").click();
        assertThat(page.locator("pre")).containsText("ring the bell");
        browser.look("desk/unmasked");
        page.locator("[id='edit:purchaseOrder']").fill("x".repeat(70));
        page.locator("[id='edit:purchaseOrder']").fill("MENDED-1");
        page.locator("[id='edit:save']").click();
        page.waitForURL(url -> url.contains("said=exchange.edited"));
        assertThat(page.locator("pre")).not().containsText("ring the bell");
        stand.erp().books().noFaults();
        page.locator("[id='retry:go']").click();
        awaitReceived(order);
        assertThat(stand.erp().books().orders(order).get(0).purchaseOrder()).isEqualTo("MENDED-1");
        assertThat(page.locator("[id='edit:save']")).hasCount(0);
        browser.fresh().signIn("admin@nordvik.example").open("/access/audit?act=exchange.unmasked");
        assertThat(browser.page().locator("table.rows")).containsText("refuses a letter in the remark");
        assertThat(browser.page().locator("table.rows")).not().containsText("ring the bell");
    }

    @Test
    @DisplayName("EX7 the supplier's people send an order again from its own page")
    void fromTheOrder() {
        var order = broken(1).get(0);
        stand.erp().books().noFaults();
        browser.fresh().signIn("service@nordvik.example").open("/orders/order?number=" + order);
        browser.page().locator("button[value=send-again]").click();
        browser.page().waitForURL(url -> url.contains("said=exchange.retried"));
        awaitReceived(order);
    }

    @Test
    @DisplayName(
            "EX9 a row that cannot be taken stands there with its reason, and goes in when it is mended and read again")
    void rowPutAside() {
        var books = stand.erp().books();
        var well = books.text(Feed.ITEM, "BOLT-M8-20").orElseThrow();
        books.write(
                Feed.ITEM, "BOLT-M8-20", well.replaceFirst("\"unit\"\\s*:\\s*\"[^\"]*\"", "\"unit\":{\"broken\":1}"));
        Await.until("it stands aside", A_WHILE, () -> total("state=aside") == 1);
        browser.open("/exchange/messages");
        assertThat(page.locator(".case")).containsText("cannot be taken");
        browser.look("desk/aside");
        books.write(Feed.ITEM, "BOLT-M8-20", well);
        page.locator(".case button").click();
        page.waitForURL(url -> url.contains("about=1"));
        Await.until("it went in", A_WHILE, () -> total("state=aside") == 0);
    }

    @Test
    @DisplayName("EX16 what stays wrong rings: on the desk, as a metric, in health, and once by mail")
    void alarm() {
        var order = broken(1).get(0);
        Await.until("the bell rings", A_WHILE, () -> metric("bryggen_exchange_alarm{kind=\"stuck\""));
        assertThat(Caller.at(stand.baseUrl()).get("/health").text()).contains("\"stuck\"");
        assertThat(Caller.at(stand.baseUrl()).get("/health/ready").status()).isEqualTo(200);
        browser.open("/exchange/messages");
        assertThat(page.locator(".alarms")).containsText("need a person");
        Await.until("the mail is sent", A_WHILE, () -> stand.portal().log().contains("To: operator@nordvik.example"));
        assertThat(stand.portal().log().split("To: operator@nordvik.example", -1))
                .hasSize(2);
        stand.erp().books().noFaults();
        page.locator(".case button").first().click();
        awaitReceived(order);
        Await.until("it is quiet again", A_WHILE, () -> !metric("bryggen_exchange_alarm{kind=\"stuck\""));
    }

    @Test
    @DisplayName("EX18 what does not agree is counted, listed, taken care of, and mended by reading again")
    void balance() throws SQLException {
        Await.until("the first night's balance is done", A_WHILE, () -> {
            browser.open("/exchange/balance");
            return page.locator(".page-head .status.ok, .page-head .status.bad").count() > 0;
        });
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.executeUpdate(
                    "update orders_order set gross = gross + 100 where account = 'C1001' and erp_number ="
                            + " (select min(erp_number) from orders_order where account = 'C1001' and acceptance = 'ACCEPTED')");
            sql.executeUpdate("delete from invoices_invoice where account = 'C1002' and number ="
                    + " (select min(number) from invoices_invoice where account = 'C1002')");
        }
        count();
        assertThat(page.locator("#ticked tbody")).containsText("Another amount");
        assertThat(page.locator("#ticked tbody")).containsText("Only in the ERP");
        assertThat(page.locator("#balance .status.bad").first()).isVisible();
        browser.look("desk/balance");
        tickAll();
        page.locator("#ticked button[value=own]").click();
        page.waitForURL(url -> url.contains("said=exchange.owned"));
        assertThat(page.locator("#ticked tbody")).containsText("Jonas Eide");
        tickAll();
        page.locator("#ticked button[value=read]").click();
        page.waitForURL(url -> url.contains("said=exchange.read-again"));
        Await.until("portal and ERP agree", A_WHILE, () -> {
            count();
            return page.locator(".page-head .status.ok").count() == 1;
        });
        assertThat(page.locator(".list .empty")).isVisible();
    }

    private void tickAll() {
        browser.open("/exchange/balance?ticked=all");
    }

    private void count() {
        browser.open("/exchange/balance");
        page.locator("button[value=balance]").click();
        page.waitForURL(url -> url.contains("said=exchange.balance-asked"));
        Await.until("it is counted", A_WHILE, () -> {
            browser.open("/exchange/balance");
            return page.locator("#balance[data-refresh='']").count() == 1;
        });
    }

    @Test
    @DisplayName("EX13 the demo's business clock goes on and comes back")
    void clock() {
        for (var button : List.of("hour", "day")) {
            browser.open("/exchange/clock");
            page.locator("[id='clock:" + button + "']").click();
            page.waitForURL(url -> url.contains("said=exchange.clock-moved"));
            assertThat(page.locator("header .sandbox")).hasCount(2);
        }
        page.locator("[id='clock:to']").fill("2027-01-15T08:00");
        page.locator("[id='clock:move']").click();
        page.waitForURL(url -> url.contains("2027"));
        browser.open("/exchange/clock");
        page.locator("[id='clock:back']").click();
        page.waitForURL(url -> url.contains("said=exchange.clock-moved"));
        assertThat(page.locator("header .sandbox")).hasCount(1);
    }

    @Test
    @DisplayName("EX17 EX19 how fast the ERP answers, and what a connection would bring")
    void latencyAndTrial() {
        Await.until("the first figures", A_WHILE, () -> {
            browser.open("/exchange/feeds");
            return page.locator("#latency ~ * table tbody tr, #latency + * table tbody tr, main table.rows")
                            .count()
                    > 1;
        });
        assertThat(page.locator("main")).containsText("Read a feed");
        browser.look("desk/feeds");
        browser.open("/exchange/connection");
        page.locator("[id='connection:test']").click();
        assertThat(page.locator("table.rows tbody tr")).hasCount(2 + Feed.ALL.size());
        assertThat(page.locator("table.rows .status.bad")).hasCount(0);
        browser.look("desk/connection");
        page.locator("[id='connection:password']").fill("a wrong token");
        page.locator("[id='connection:test']").click();
        assertThat(page.locator("table.rows .status.bad")).hasCount(1);
        assertThat(page.locator("table.rows")).containsText("credentials");
        page.locator("[id='connection:url']").fill("http://127.0.0.1:9/elsewhere");
        page.locator("[id='connection:test']").click();
        assertThat(page.locator(".refused")).containsText("type the password");
    }

    /** Orders that the ERP does not understand, until the fault is taken away. */
    private static List<String> broken(int howMany) {
        stand.erp().books().fault("status_400", "POST /orders", 10_000, 0);
        var orders = new ArrayList<String>();
        for (int i = 0; i < howMany; i++) orders.add(place("BROKEN-" + i));
        Await.until("they are dead letters", A_WHILE, () -> total("state=dead") == howMany);
        return orders;
    }

    private static String place(String reference) {
        return buyer.create("/api/v1/orders", ORDER.formatted(reference))
                .well()
                .json()
                .path("number")
                .asText();
    }

    private static int total(String filter) {
        return operator.get("/api/v1/exchange/messages?" + filter)
                .well()
                .json()
                .path("total")
                .asInt();
    }

    private static void awaitReceived(String order) {
        Await.until(order + " is received", A_WHILE, () -> buyer.get("/api/v1/orders/" + order)
                .well()
                .json()
                .path("erp")
                .path("state")
                .asText()
                .equals("received"));
    }

    /** Whether the gauge stands above nothing. */
    private static boolean metric(String name) {
        return Caller.at(stand.baseUrl())
                .get("/metrics")
                .text()
                .lines()
                .anyMatch(line -> line.startsWith(name) && !line.endsWith(" 0.0"));
    }
}
