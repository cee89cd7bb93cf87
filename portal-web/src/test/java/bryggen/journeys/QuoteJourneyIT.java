package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A partner makes a quote from its cart, with its own margin; the customer accepts it; it becomes an order at the ERP. */
class QuoteJourneyIT {
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String SELLER = "seller@vestlandpumpe.example";
    private static final String CUSTOMER = "kari@journey.example";

    @Test
    @DisplayName("QU1 QU9 QU12 QU15 from the cart to a quote, a special price, the mailed link, and the order")
    void fromCartToOrder() {
        var stand = Stand.shared();
        var api = Caller.at(stand.baseUrl()).as(SELLER);
        Known.firstOrder(api, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
        try (var browser = Browser.at(stand.baseUrl())) {
            var page = browser.page();
            browser.signIn(SELLER).open("/carts/cart");
            page.locator("form.filters [name=sku]").fill("BOLT-M8-20");
            page.locator("form.filters [name=quantity]").fill("50");
            page.locator("button[name=act][value=add]").click();
            page.waitForLoadState();
            page.locator("main a[href*='/quotes/new']").click();
            page.waitForURL(url -> url.contains("/quotes/new"));
            browser.look("quote-new");
            page.locator("#title").fill("Bolts for the quay");
            page.locator("#margin").fill("30");
            page.locator("#customer").fill("Journey Verft AS");
            page.locator("#email").fill(CUSTOMER);
            page.locator("#country").fill("NO");
            page.locator("main form button.primary").click();
            page.waitForURL(url -> url.contains("/quotes/quote"));
            var number = page.url().replaceFirst(".*[?&]number=([^&]+).*", "$1");

            int lines = page.locator("table.lines tbody tr").count();
            var fresh = page.locator("table.lines tbody tr:has(input.sku)").first();
            fresh.locator("input[name$='.name']").fill("Fitting on site");
            fresh.locator("input[name$='.quantity']").fill("4");
            fresh.locator("input[name$='.price']").fill("900");
            fresh.locator("input[name$='.price']").press("Enter");
            page.waitForURL(url -> url.contains("said=quotes.saved"));
            assertThat(page.locator("table.lines tbody tr")).hasCount(lines + 1);
            browser.look("quote-draft");

            page.locator("details.ask summary").click();
            page.locator("#wanted").fill("0.40");
            page.locator("#reason").fill("A whole quay of them.");
            page.locator("button[value=special]").click();
            page.waitForURL(url -> url.contains("said=quotes.special-asked"));
            var special = page.locator("a[href*='/quotes/special?']").first().innerText();
            grant(browser, special);

            browser.fresh().signIn(SELLER).open("/quotes/quote?number=" + number);
            page = browser.page();
            assertThat(page.locator("table.lines tbody tr").first()).containsText(Pattern.compile("0[.,]45"));
            page.locator("button[value=send]").first().click();
            page.waitForURL(url -> url.contains("said=quotes.sent"));
            browser.look("quote-sent");
            accept(browser, stand);

            browser.fresh().signIn(SELLER).open("/quotes/quote?number=" + number);
            page = browser.page();
            assertThat(page.locator(".page-head .status")).hasClass(Pattern.compile(".*ok.*"));
            page.locator(".page-head a[href*='/quotes/order']").click();
            page.waitForURL(url -> url.contains("/quotes/order"));
            browser.look("quote-order");
            page.locator("button[value=order]").click();
            page.waitForURL(url -> url.contains("said=quotes.ordered"));
            browser.look("quote-ordered");
            var order = api.get("/api/v1/quotes/" + number)
                    .well()
                    .json()
                    .path("order")
                    .path("number")
                    .asText();
            Await.until("the ERP has the order", A_WHILE, () -> api.get("/api/v1/orders/" + order)
                    .well()
                    .json()
                    .path("erp")
                    .path("state")
                    .asText()
                    .equals("received"));
            assertThat(stand.erp().books().orders(order)).hasSize(1);
            assertThat(api.get("/api/v1/orders/" + order)
                            .well()
                            .json()
                            .path("lines")
                            .path(0)
                            .path("unitPrice")
                            .asText())
                    .isEqualTo("0.45");
            browser.assertClean();
        }
    }

    private static void grant(Browser browser, String special) {
        browser.fresh().signIn("channel@nordvik.example").open("/quotes/special?number=" + special);
        var page = browser.page();
        browser.look("special-price");
        page.locator("#price").fill("0.45");
        page.locator("#until")
                .fill(page.evaluate("new Date(Date.now() + 30 * 864e5).toISOString().slice(0, 10)")
                        .toString());
        page.locator("button[value=grant]").click();
        page.waitForURL(url -> url.contains("said=quotes.special-answered"));
    }

    /** As the customer, who has no sign-in. */
    private static void accept(Browser browser, Stand stand) {
        var link = Await.value("the mail", A_WHILE, () -> {
            var log = stand.portal().log();
            int at = log.lastIndexOf("To: " + CUSTOMER);
            int found = at < 0 ? -1 : log.indexOf("/quotes/offer?", at);
            return found < 0
                    ? null
                    : log.substring(found, log.indexOf('\n', found)).strip();
        });
        browser.fresh().open(link);
        var page = browser.page();
        Locator main = page.locator("main");
        assertThat(main.innerText()).contains("Fitting on site").doesNotContain("0.45", "0,45");
        browser.look("offer");
        page.locator("#name").fill("Kari Nordmann");
        page.locator("button[value=accept]").click();
        page.waitForLoadState();
        assertThat(page.locator(".said")).containsText("Kari Nordmann");
        browser.look("offer-accepted");
    }
}
