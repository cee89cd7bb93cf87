package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.DemoPeople;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the supplier agrees on with a company, and what becomes of it at the company's buyer. */
class AgreementJourneyIT extends Journey {
    private static final String COMPANY = "C9931";
    private static final String BUYER = "buyer@agreed.example";
    /** Of a company that the ERP knows, so that it takes the order. */
    private static final String CALLER = "agreed@svenskpump.example";

    private static Page page;

    @BeforeAll
    static void open() throws SQLException {
        try (var database = stand.connect()) {
            DemoPeople.add(database, BUYER, "BUYER", COMPANY);
            DemoPeople.add(database, CALLER, "BUYER", "C1003");
        }
    }

    @Test
    @DisplayName("AS2, AS6 the supplier agrees on an assortment, looks ahead, and the buyer sees no more than that")
    void assortment() {
        as("channel@nordvik.example");
        browser.open("/assortments/list?q=" + COMPANY);
        page.locator("main tbody a").first().click();
        assertThat(page.locator("main")).containsText("this company buys everything");
        page.locator("#group").selectOption("pumps");
        page.locator("button[value=preview-group]").click();
        assertThat(page.locator("main .said")).containsText("Nothing is kept yet");
        assertThat(page.locator("main")).containsText("this company buys everything");
        browser.said("button[value=keep-group]", "assortments.kept");
        page.locator("#numbers").fill("wash-m8;100\nNO-SUCH-1");
        page.locator("button[value=preview]").click();
        assertThat(page.locator("main .said")).containsText("would have");
        page.locator("button[value=keep]").click();
        assertThat(page.locator("main .refused")).containsText("2: NO-SUCH-1");
        assertThat(page.locator("main tbody tr")).hasCount(2);
        browser.look("agreements/assortment");

        as(BUYER);
        browser.open("/catalogue/list?q=bolt");
        assertThat(page.locator(".shop-card")).hasCount(0);
        browser.open("/catalogue/list?q=WASH-M8");
        assertThat(page.locator(".shop-card")).hasCount(1);

        as("channel@nordvik.example");
        browser.open("/assortments/company?company=" + COMPANY);
        for (var tick : page.locator("input[name=row]").all()) tick.check();
        browser.said("button[value=remove]", "assortments.removed");
        assertThat(page.locator("main")).containsText("this company buys everything");
    }

    @Test
    @DisplayName(
            "AG3, AG8 the supplier keeps an agreement, the buyer sees it at the product, in the cart and called off")
    void agreement() {
        as("admin@nordvik.example");
        browser.open("/agreements/edit");
        page.locator("#number").fill("RA-JOURNEY");
        page.locator("#company").fill("C1003");
        page.locator("#name").fill("Bolts of the year");
        page.locator("#from").fill("2026-01-01");
        page.locator("#to").fill("2029-12-31");
        page.locator("#lines").fill("bolt-m8-20\t100\nNO-SUCH-1;5");
        page.locator("button[value=keep]").click();
        assertThat(page.locator("main .wrong")).containsText("NO-SUCH-1 names no product");
        page.locator("#lines").fill("bolt-m8-20\t100");
        browser.said("button[value=keep]", "agreements.kept");
        assertThat(page.locator("main")).containsText("0 of 100 called off, 100 left");

        as(CALLER);
        browser.open("/agreements/list");
        assertThat(page.locator("main tbody")).containsText("0 of 100 called off, 100 left");
        browser.look("agreements/list");
        browser.open("/catalogue/product?sku=BOLT-M8-20");
        assertThat(page.locator(".product-head")).containsText("100 left until");
        page.locator("#quantity").fill("60");
        page.locator("#buy button.primary").click();
        browser.open("/carts/cart");
        assertThat(page.locator("main tbody"))
                .containsText("Called off from agreement RA-JOURNEY, of which 100 is left");
        page.locator("select[name^='agreement.']").selectOption("none");
        browser.said("button[value=change]", "carts.changed");
        assertThat(page.locator("main tbody .help").last()).not().containsText("Called off");
        page.locator("select[name^='agreement.']").selectOption("RA-JOURNEY");
        browser.said("button[value=change]", "carts.changed");
        browser.look("agreements/cart");
        browser.open("/carts/review");
        page.locator("button[value=place]").click();
        page.waitForURL(url -> url.contains("/orders/order"));
        page.locator("main a", new Page.LocatorOptions().setHasText("Agreement RA-JOURNEY"))
                .click();
        assertThat(page.locator("main")).containsText("60 of 100 called off, 40 left");
        browser.look("agreements/agreement");

        as("admin@nordvik.example");
        browser.open("/agreements/agreement?number=RA-JOURNEY");
        browser.said("button[value=end]", "agreements.ended");
    }

    @Test
    @DisplayName("ST1, ST2, ST7 of an order a standing one, its dates shown, one skipped, paused, let go on and ended")
    void standing() {
        var order = Known.firstOrder(
                Caller.at(stand.baseUrl()).as(CALLER), "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}");
        as(CALLER);
        browser.open("/orders/order?number=" + order);
        page.locator("main a[href*='/standing/new']").click();
        page.locator("#name").fill("Bolts for the store");
        page.locator("#every").fill("99");
        page.locator("main form button.primary").click();
        assertThat(page.locator("main .wrong").first()).containsText("Every 1 to 24");
        page.locator("#every").fill("2");
        page.locator("#unit").selectOption("MONTH");
        page.locator("#monthday").fill("31");
        browser.look("agreements/standing-new");
        page.locator("main form button.primary").click();
        page.waitForURL(url -> url.contains("said=standing.made"));
        assertThat(page.locator("aside li")).hasCount(5);
        var first = page.locator("aside li").first().innerText();
        var second = page.locator("aside li").nth(1).innerText();
        browser.said("button[value=skip]", "standing.skipped");
        assertThat(page.locator("aside li").first()).hasText(second);
        assertThat(page.locator("main tbody").last()).containsText("Skipped");
        assertThat(first).isNotEqualTo(second);
        browser.look("agreements/standing");
        browser.said("button[value=pause]", "standing.paused");
        assertThat(page.locator("aside li")).hasCount(0);
        browser.said("button[value=resume]", "standing.resumed");
        assertThat(page.locator("aside li").first()).hasText(second);
        browser.said("button[value=end]", "standing.ended");
    }

    private static void as(String email) {
        page = browser.fresh().signIn(email).inEnglish().page();
    }
}
