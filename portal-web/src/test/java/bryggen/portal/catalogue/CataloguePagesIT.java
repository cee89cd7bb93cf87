package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Chromium;
import bryggen.dev.DemoPeople;
import bryggen.dev.Stand;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue's pages in a browser")
class CataloguePagesIT {
    private static Stand stand;

    @BeforeAll
    static void fill() {
        stand = Stand.shared();
        Await.until("items, prices and stock are there", Duration.ofMinutes(2), () -> count() >= 300);
    }

    @Test
    void a_buyer_browses_searches_and_opens_a_product_at_both_widths() {
        var chromium = Chromium.find(Path.of("..").toAbsolutePath().normalize());
        var complaints = new ArrayList<String>();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = launch(playwright, chromium)) {
            for (var width : List.of(1440, 390)) {
                var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
                        .newPage();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) complaints.add(message.text());
                });
                signIn(page);
                show(page, "/catalogue/list?account=C1001", "list", width);
                assertThat(page.locator(".shop-card").count()).isEqualTo(24);
                assertThat(page.locator(".shop-tree a").count()).isGreaterThan(8);
                show(page, "/catalogue/list?account=C1001&q=pmup&sort=price", "search", width);
                assertThat(page.locator(".shop-card").count()).isPositive();
                show(page, "/catalogue/list?account=C1001&q=xyzzyq", "empty", width);
                assertThat(page.locator(".empty a").count()).isEqualTo(1);
                show(page, "/catalogue/product?account=C1001&sku=BOLT-M8-20&quantity=200", "product", width);
                assertThat(page.locator(".timeline li").count()).isPositive();
                show(page, "/catalogue/product?account=C1001&sku=BOLT-M8-20&quantity=-1", "wrong", width);
                assertThat(page.locator(".wrong").count()).isPositive();
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static Browser launch(Playwright playwright, Chromium chromium) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.executable())
                        .setEnv(chromium.environment())
                        .setArgs(List.of("--no-sandbox")));
    }

    private static void signIn(Page page) {
        page.navigate(stand.baseUrl() + "/login");
        page.locator("input[type=email], input[name$=email]").first().fill("buyer@fjordmek.example");
        page.locator("input[type=password]").first().fill(DemoPeople.PASSWORD);
        page.locator("input[type=password]").first().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void show(Page page, String address, String name, int width) {
        var answer = page.navigate(stand.baseUrl() + address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/catalogue-" + name + "-" + width + ".png"))
                .setFullPage(true));
    }

    private static long count() throws SQLException {
        try (var connection = stand.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from catalogue_item i where i.active and exists"
                                + " (select 1 from catalogue_stock s where s.sku = i.sku)"
                                + " and exists (select 1 from catalogue_price p where p.sku = i.sku and p.account is not null)")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
