package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.Ports;
import bryggen.dev.Proxy;
import bryggen.dev.Stand;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two portals behind a proxy that sends each request to the next of them: nobody notices that one dies. */
class BehindProxyIT {
    private static final String SELLER = "seller@vestlandpumpe.example";
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @Test
    @DisplayName(
            "in the middle of a cart, a quote and an upload either of two instances is killed, and all of it goes on")
    void eitherIsKilled() {
        assumeTrue(Proxy.isThere(), "there is no HAProxy on this machine");
        int port = Ports.free();
        var settings =
                Map.of("BRYGGEN_PUBLIC_PORT", String.valueOf(port), "BRYGGEN_PUBLIC_URL", "http://localhost:" + port);
        try (var stand = Stand.twins("proxied", settings);
                var proxy = stand.proxy(port);
                var browser = Browser.at("http://localhost:" + port)) {
            Known.firstOrder(
                    Caller.at("http://localhost:" + port).as(SELLER),
                    "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}");
            browser.signIn(SELLER);
            var page = browser.page();
            intoTheCart(browser, "BOLT-M8-20", "50");
            var upload = upload(browser);
            page.locator("main").waitFor();
            openQuote(browser);

            stand.portals().get(0).kill9();
            var quote = saveQuote(page);
            awaitRead(browser, upload);
            intoTheCart(browser, "BOLT-M8-20", "100");
            assertThat(page.locator("input[name^='line.']")).hasCount(1);

            stand.portals().get(0).restart();
            stand.portals().get(1).kill9();
            browser.open("/quotes/quote?number=" + quote);
            assertThat(page.locator("h1")).containsText("Proxy Verft AS");
            var order = order(browser);
            Await.until(
                    "the ERP has it once",
                    A_WHILE,
                    () -> stand.erp().books().orders(order).size() == 1);
            browser.assertClean();
            assertThat(proxy).isNotNull();
        }
    }

    private static void intoTheCart(Browser browser, String sku, String quantity) {
        var page = browser.open("/carts/cart").page();
        page.locator("form.filters [name=sku]").fill(sku);
        page.locator("form.filters [name=quantity]").fill(quantity);
        page.locator("button[name=act][value=add]").click();
        page.waitForURL(url -> url.contains("said="));
    }

    /** Ten thousand lines, of which nobody will have read the last one yet. */
    private static String upload(Browser browser) {
        var file = IntStream.range(0, 10_000)
                .mapToObj(i -> "BOLT-M8-20;50\n")
                .collect(Collectors.joining("", "sku;quantity\n", ""));
        var page = browser.open("/lines/upload").page();
        page.locator("#file")
                .setInputFiles(new FilePayload("year.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("button[value=file]").click();
        page.waitForURL(url -> url.contains("id="));
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static void awaitRead(Browser browser, String upload) {
        Await.until("every line of the file is answered", A_WHILE, () -> {
            browser.open(upload);
            return browser.page().locator("button[value=put]").count() == 1;
        });
        assertThat(browser.page().locator("main")).containsText(Pattern.compile("10\\D?000"));
    }

    private static void openQuote(Browser browser) {
        var page = browser.open("/carts/cart").page();
        page.locator("main a[href*='/quotes/new']").click();
        page.waitForURL(url -> url.contains("/quotes/new"));
        page.locator("#title").fill("Bolts for the quay");
        page.locator("#customer").fill("Proxy Verft AS");
        page.locator("#email").fill("kari@proxy.example");
        page.locator("#country").fill("NO");
    }

    private static String saveQuote(Page page) {
        page.locator("main form button.primary").click();
        page.waitForURL(url -> url.contains("/quotes/quote"));
        return page.url().replaceFirst(".*[?&]number=([^&]+).*", "$1");
    }

    private static String order(Browser browser) {
        var page = browser.open("/carts/cart").page();
        page.locator("a[href*='/carts/review']").first().click();
        page.waitForURL(url -> url.contains("/carts/review"));
        page.locator("button[value=place]").click();
        page.waitForURL(url -> url.contains("/orders/"));
        return page.url().replaceFirst(".*[?&]number=([^&]+).*", "$1");
    }
}
