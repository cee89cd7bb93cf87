package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A buyer's way through many lines: own numbers, quick order, a file, a list, an order once more. */
class BuyingJourneyIT extends Journey {
    private static final String BUYER = "lines@svenskpump.example";
    private static Page page;
    private static Caller buyer;

    @BeforeAll
    static void open() throws SQLException {
        try (var database = stand.connect()) {
            DemoPeople.add(database, BUYER, "BUYER", "C1003");
        }
        buyer = Caller.at(stand.baseUrl()).as(BUYER);
        Known.firstOrder(buyer, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}");
        page = browser.fresh().signIn(BUYER).inEnglish().page();
    }

    @Test
    @DisplayName("from the company's own numbers by typing, file and list to an order, and that once more")
    void buying() {
        ownNumbers();
        quickOrder();
        file();
        list();
        onceMore();
    }

    private static void ownNumbers() {
        browser.open("/catalogue/numbers");
        page.locator("#number").fill("SP 7 å");
        page.locator("#sku").fill("wash-m8");
        browser.said("button[value=keep]", "catalogue.number-kept");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "numbers.csv",
                        "text/csv",
                        "own number;sku\nSP-8;PUMP-P100-400V\nSP-9;NO-SUCH\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("button[value=file]").click();
        assertThat(page.locator("main [role=status] h2")).containsText("1 new, 0 changed, 0 as they were, 1 not taken");
        assertThat(page.locator("main [role=status] tbody")).containsText("NO-SUCH");
        browser.look("buying/numbers");
        browser.open("/catalogue/numbers?q=SP-8");
        page.locator("input[name=row]").check();
        browser.said("button[value=remove]", "catalogue.numbers-removed");
        browser.said("button[value=undo]", "catalogue.numbers-back");
        browser.open("/catalogue/list?q=sp+7+a");
        assertThat(page.locator(".shop-card")).hasCount(1);
        assertThat(page.locator(".shop-card")).containsText("Your number: SP 7 å");
    }

    private static void quickOrder() {
        browser.open("/lines/quick");
        page.locator("#typed").fill("SP 7 å 7\nPUMP-P100-400;1\nBOLT-M8-20\t1.000\n\nSP-8, 2 pcs");
        page.locator("button[value=check]").click();
        assertThat(page.locator(".count")).containsText("2 lines can be taken, 2 cannot.");
        assertThat(page.locator("main tbody tr").nth(0)).containsText("Raised from 7 to 100");
        assertThat(page.locator("main tbody tr").nth(2)).containsText("can be read in two ways");
        browser.look("buying/quick");
        page.locator("main tbody tr").nth(1).locator("button[name=use]").first().click();
        assertThat(page.locator(".count")).containsText("3 lines can be taken, 1 cannot.");
        page.locator("button[value=put]").click();
        page.waitForURL(url -> url.contains("said=lines.put"));
        assertThat(page.locator("main tbody tr")).hasCount(1);
        page.locator("input[name^='quantity.']").fill("100");
        page.locator("button[value=check]").first().click();
        page.locator("button[value=put]").click();
        page.waitForURL(url -> url.contains("/carts/cart"));
        assertThat(page.locator("input[name^='line.']")).hasCount(3);
        assertThat(page.locator("main tbody")).containsText("Your number: SP 7 å");
    }

    private static void file() {
        browser.open("/lines/upload");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "week.csv", "text/csv", "artikel;antal\nSP-8;1\nNO-SUCH;1\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("button[value=file]").click();
        page.waitForURL(url -> url.contains("id="));
        Await.until("the file is read", Duration.ofMinutes(1), () -> {
            page.reload();
            return page.locator("button[value=put]").count() == 1;
        });
        browser.look("buying/upload");
        assertThat(page.locator("a[href*='/lines/refused']")).hasCount(1);
        assertThat(page.locator("#report tbody")).containsText("There is no product NO-SUCH.");
        page.locator("button[value=put]").click();
        page.waitForURL(url -> url.contains("/carts/cart"));
    }

    private static void list() {
        browser.open("/lists/list");
        page.locator("#name").fill("Every week");
        browser.said("button[value=make]", "lists.made");
        page.locator("input[name=sku]").fill("SP 7 å");
        page.locator("input[name=quantity]").fill("40");
        browser.said("button[value=add]", "lists.changed");
        browser.open("/carts/cart");
        page.locator("a[href*='/lists/add']").click();
        page.locator("#list").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Every week"));
        browser.said("button[value=keep]", "lists.added");
        assertThat(page.locator("main tbody tr")).hasCount(3);
        page.locator("input[name^='line.']").first().fill("50");
        browser.said("button[value=change]", "lists.changed");
        assertThat(page.locator("input[name^='line.']").first()).hasValue("50");
        page.locator("#sharing").selectOption("READ");
        browser.said("button[value=rename]", "lists.changed");
        browser.look("buying/list");
        var address = page.url().replaceFirst("https?://[^/]+", "");
        page.locator("input[name=row]").first().check();
        browser.said("button[value=ticked]", "carts.added-again");
        browser.open(address);
        browser.said("button[value=cart]", "carts.added-again");
        browser.open(address);
        browser.said("button[value=remove-list]", "lists.removed");
        browser.said("button[value=undo]", "lists.back");
    }

    private static void onceMore() {
        var order = buyer.create("/api/v1/orders", "{\"lines\":[{\"ownNumber\":\"SP 7 å\",\"quantity\":\"200\"}]}")
                .well()
                .json()
                .path("number")
                .asText();
        var price = buyer.get("/api/v1/prices?sku=WASH-M8&quantity=200").well().json();
        assertThat(price.path("lastOrder").path("order").asText()).isEqualTo(order);
        assertThat(price.path("lastOrder").path("cause").asText()).isEqualTo("same");
        assertThat(price.path("notIncluded").path(0).asText()).isEqualTo("freight");
        var tax = price.path("steps").path(price.path("steps").size() - 1);
        assertThat(tax.path("kind").asText()).isEqualTo("tax");
        assertThat(new BigDecimal(price.path("gross").path("amount").asText()))
                .isEqualByComparingTo(
                        new BigDecimal(price.path("net").path("amount").asText())
                                .add(new BigDecimal(tax.path("amount").asText())));
        assertThat(price.path("steps").path(0).path("kind").asText()).isIn("list", "priceList", "agreement", "erp");
        browser.open("/orders/order?number=" + order);
        assertThat(page.locator("main")).containsText("Your number: SP 7 å");
        page.locator("a[href*='/lines/again']").click();
        browser.look("buying/again");
        page.locator("main button.primary").click();
        page.waitForURL(url -> url.contains("/carts/cart"));
        browser.open("/catalogue/product?sku=WASH-M8&quantity=200");
        assertThat(page.locator("#why")).containsText(order);
        browser.look("buying/why");
    }
}
