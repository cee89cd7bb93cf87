package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.DemoPeople;
import bryggen.dev.DemoSheets;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The supplier keeps papers and parts of a product; a buyer reads them, and puts a part into the cart. */
class PapersJourneyIT extends Journey {
    private static final String SKU = "PUMP-P65-400V";
    private static final String BUYER = "buyer@papers.example";

    private static Page page;

    @BeforeAll
    static void open() throws SQLException {
        try (var database = stand.connect()) {
            DemoPeople.add(database, BUYER, "BUYER", "C9941");
        }
        DemoSheets.enter(stand.baseUrl());
    }

    @Test
    @DisplayName("CA28 to CA30 each button of the papers' page does what it says, and the buyer sees it")
    void keeping() {
        as("channel@nordvik.example");
        browser.open("/catalogue/product?sku=" + SKU);
        page.locator("main a[href*='/catalogue/papers']").first().click();
        page.locator("#kind").selectOption("certificate");
        page.locator("#title").fill("Type approval");
        page.locator("#paper-file")
                .setInputFiles(
                        new FilePayload("odd.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        page.locator("button[value=add]").click();
        assertThat(page.locator("main .refused")).isVisible();
        assertThat(page.locator("#title")).hasValue("Type approval");
        page.locator("#paper-file").setInputFiles(file("approval.pdf"));
        browser.said("button[value=add]", "catalogue.paper-added");
        page.locator("ul.papers a.button").first().click();
        page.locator("#title").fill("Type approval, second issue");
        page.locator("#validUntil").fill("2026-01-31");
        page.locator("#paper-file").setInputFiles(file("approval-2.pdf"));
        browser.said("button[value=change]", "catalogue.paper-changed");

        page.locator("#part").fill("GREASE");
        page.locator("#part-quantity").fill("0");
        page.locator("button[value=part]").click();
        assertThat(page.locator("main .wrong")).isVisible();
        page.locator("#part-quantity").fill("2");
        page.locator("#position").fill("7");
        browser.said("button[value=part]", "catalogue.part-kept");
        page.locator("#parts-file")
                .setInputFiles(new FilePayload(
                        "parts.csv",
                        "text/csv",
                        (SKU + ";WASH-M8;4;1\n" + SKU + ";NEVER-9;1;2\n").getBytes(StandardCharsets.UTF_8)));
        page.locator("button[value=file]").click();
        assertThat(page.locator("main [role=status]")).containsText("Parts taken: 1. Lines not taken: 1.");
        browser.look("papers/keeping");

        as(BUYER);
        browser.open("/catalogue/product?sku=" + SKU);
        assertThat(page.locator("#papers")).containsText("Type approval, second issue");
        assertThat(page.locator("#papers")).containsText("Expired");
        assertThat(page.locator("#parts")).containsText("GREASE");
        browser.look("papers/product");
        page.locator("#parts .part-buy button").last().click();
        page.waitForURL(url -> url.contains("said=catalogue.added"));
        browser.open("/carts/cart");
        assertThat(page.locator("main tbody")).containsText("GREASE");
        browser.open("/catalogue/product?sku=GREASE");
        assertThat(page.locator("#fits")).containsText(SKU);

        as("channel@nordvik.example");
        browser.open("/catalogue/papers?sku=" + SKU);
        browser.said("button[value=remove] >> nth=0", "catalogue.part-removed");
        page.locator("details.more summary").first().click();
        browser.said("button[value=withdraw]", "catalogue.paper-withdrawn");
        assertThat(page.locator("ul.papers")).hasCount(0);
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/pdf", DemoSheets.sheet(name));
    }

    private static void as(String email) {
        page = browser.fresh().signIn(email).inEnglish().page();
    }
}
