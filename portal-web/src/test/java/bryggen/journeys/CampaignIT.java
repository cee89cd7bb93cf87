package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import bryggen.portal.platform.files.SomeFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can I sell now, with which material, and how did a colleague win the like?")
class CampaignIT extends Journey {

    @Test
    void a_seller_finds_a_campaign_its_brochure_with_the_own_logo_and_a_story() throws IOException {
        var page = browser.fresh().signIn("seller@vestlandpumpe.example").page();
        browser.open("/campaigns/list");
        page.locator("table.rows a")
                .filter(new Locator.FilterOptions().setHasText("Bytt pumpe"))
                .click();
        assertThat(page.locator("h1")).containsText("Bytt pumpe, spar strøm");
        page.locator("button[value=take-part]").click();
        assertThat(page.locator(".said")).isVisible();
        assertThat(page.locator(".reasons li").first()).isVisible();

        page.locator(".sheet-name a")
                .filter(new Locator.FilterOptions().setHasText("Bytt pumpe"))
                .click();
        page.locator("main .actions a[href*='/campaigns/logo']").click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("logo.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".refused")).isVisible();
        browser.look("campaigns-logo-refused");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("logo.png", "image/png", SomeFiles.picture("png", 240, 80)));
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("img.logo")).isVisible();

        browser.open("/campaigns/brochures?q=Bytt");
        page.locator(".sheet-name a").first().click();
        var own = page.waitForDownload(() -> page.locator("#fetch-own").click());
        assertThat(own.suggestedFilename()).endsWith(".pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(own.path()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Vestland Pumpeservice AS", "Bytt pumpe");
        }
        page.reload();
        assertThat(page.locator("table.rows")).containsText("Olav Vik");

        browser.open("/campaigns/stories?q=smoltanlegg");
        page.locator("table.rows a")
                .filter(new Locator.FilterOptions().setHasText("Smoltanlegg"))
                .click();
        assertThat(page.locator("main")).containsText("oksygen");
        browser.open("/campaigns/stories?q=pappersbruk");
        page.locator("table.rows tbody a").first().click();
        page.locator("input[name=stars][value='4']").check();
        page.locator("button[value=rate]").click();
        assertThat(page.locator(".said")).isVisible();
        page.locator("#comment").fill("<b>Nyttig</b>, takk.");
        page.locator("button[value=comment]").click();
        assertThat(page.locator(".comments")).containsText("<b>Nyttig</b>, takk.");

        browser.open("/campaigns/tell");
        page.locator("button[value=hand-in]").click();
        assertThat(page.locator(".wrong").first()).isVisible();
        browser.look("campaigns-tell-refused");
        tell(page, "Fiskebruk byttet lensepumper");
        page.locator("button[value=hand-in]").click();
        assertThat(page.locator(".said")).isVisible();
        browser.open("/campaigns/stories?view=own");
        assertThat(page.locator("table.rows")).containsText("Fiskebruk byttet lensepumper");
        browser.open("/campaigns/tell");
        tell(page, "Not told to its end");
        page.locator("button[value=draft]").click();
        assertThat(page.locator("main")).containsText("Not told to its end");

        var lead = lead();
        browser.open("/leads/lead?number=" + lead);
        assertThat(page.locator(".matches > li")).hasCount(3);
        assertThat(page.locator(".matches .reasons").first()).containsText("Pumper");
        page.locator("a[href*='/campaigns/brochures'][href*='product=pumps']").click();
        assertThat(page.locator(".shelf")).containsText("Bytt pumpe");
        browser.open("/leads/lead?number=" + lead);
        page.locator("#campaign").selectOption(new SelectOption().setLabel("Bytt pumpe, spar strøm"));
        page.locator("form:has(#campaign) button").click();
        assertThat(page.locator(".said")).isVisible();
        assertThat(page.locator("dl.facts").first()).containsText("CAM-");
        browser.look("campaigns-lead");
        browser.open("/campaigns/list?q=Bytt");
        page.locator("table.rows tbody a").first().click();
        assertThat(page.locator("aside dl.facts")).containsText(Pattern.compile("Leads\\s*[1-9]"));
        approve();
    }

    private static void tell(Page page, String title) {
        page.locator("#title").fill(title);
        page.locator("#text").fill("Kunden hadde vann i kjelleren hver vår. Vi lånte ut en senkepumpe over helgen.");
        page.locator("#line").selectOption("pumps");
        page.locator("#industry").selectOption("food");
        page.locator("#band").selectOption("SMALL");
    }

    /** One that the seller's company works. */
    private static String lead() {
        var number = Caller.at(Stand.shared().baseUrl())
                .as("channel@nordvik.example")
                .create(
                        "/api/v1/leads",
                        "{\"company\":{\"name\":\"Smoltanlegget i Sogn AS\",\"country\":\"NO\",\"postalCode\":\"5740\"},"
                                + "\"contact\":{\"email\":\"drift@smolt-sogn.example\"},\"productFamily\":\"Pumps\","
                                + "\"need\":\"Nye pumper til smoltanlegg, driftssikkerhet først\"}")
                .well()
                .json()
                .path("number")
                .asText();
        Caller.at(Stand.shared().baseUrl())
                .as("seller@vestlandpumpe.example")
                .post(
                        "/api/v1/leads/" + number + "/acceptance",
                        "{\"nextStep\":\"Visit\",\"expectedRevenue\":\"120000.00\"}")
                .well();
        return number;
    }

    /** The channel manager makes a campaign, uploads a brochure and lets the story be read. */
    private static void approve() throws IOException {
        var page = browser.fresh().signIn("channel@nordvik.example").page();
        browser.open("/campaigns/list?view=draft");
        browser.open("/campaigns/brochure-edit");
        page.locator("#title").fill("Drain pumps in an hour");
        page.locator("#language").selectOption("en");
        page.locator("#products").fill("SUB-30-FL");
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.locator(".said")).isVisible();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("lies.pdf", "application/pdf", new byte[] {1, 2, 3}));
        page.locator("form[enctype] button").click();
        assertThat(page.locator(".refused")).isVisible();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("drain.pdf", "application/pdf", SomeFiles.pdf()));
        page.locator("form[enctype] button").click();
        assertThat(page.locator(".sheet-large img")).isVisible();
        page.locator("button[value=publish]").click();
        browser.open("/campaigns/brochures");

        browser.open("/campaigns/edit");
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.locator(".wrong").first()).isVisible();
        browser.look("campaigns-edit-refused");
        var today = Installation.today();
        page.locator("#name-en").fill("Dry cellars before the snow melts");
        page.locator("#text-en").fill("Lend a drain pump for a weekend, and quote it on Monday.");
        page.locator("#starts").fill(today.toString());
        page.locator("#ends").fill(today.plusDays(30).toString());
        page.locator("#countries").fill("no");
        page.locator("input[name=lines][value=pumps]").check();
        page.locator("#leads").fill("15");
        page.locator("label.choice:has-text('Drain pumps') input").check();
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.locator(".said")).isVisible();
        page.locator("button[value=publish]").click();
        assertThat(page.locator(".said")).isVisible();
        assertThat(page.locator(".sheet")).containsText("Drain pumps in an hour");

        browser.open("/campaigns/stories?view=waiting");
        page.locator("table.rows a")
                .filter(new Locator.FilterOptions().setHasText("Fiskebruk"))
                .click();
        page.locator("button[value=return]").click();
        assertThat(page.locator(".refused").first()).isVisible();
        browser.look("campaigns-story-waiting");
        page.locator("button[value=publish]").click();
        assertThat(page.locator(".said")).isVisible();
        page.navigate(Stand.shared().baseUrl() + "/campaigns/brochures?q=Bytt");
        page.locator(".sheet-name a").first().click();
        assertThat(page.locator("table.rows")).containsText("P2001");

        browser.fresh().signIn("seller@flodespartner.example");
        browser.open("/campaigns/list?lang=sv");
        assertThat(browser.page().locator("main")).not().containsText("Dry cellars");
        browser.open("/campaigns/stories?q=senkepumpe");
        assertThat(browser.page().locator("table.rows")).containsText("Fiskebruk byttet lensepumper");
        takeAway(browser.fresh().signIn("channel@nordvik.example").page());
    }

    /** What the channel manager takes away is gone for the seller. */
    private static void takeAway(Page page) {
        browser.open("/campaigns/stories?q=pappersbruk");
        page.locator("table.rows tbody a").first().click();
        page.locator("button[name=remove]").first().click();
        assertThat(page.locator(".comments")).not().containsText("Nyttig");
        browser.open("/campaigns/stories?q=senkepumpe");
        page.locator("table.rows tbody a").first().click();
        page.locator("button[value=withdraw]").click();
        assertThat(page.locator(".said")).isVisible();
        browser.open("/campaigns/brochures?q=Drain");
        page.locator(".sheet-name a").first().click();
        page.locator("button[value=withdraw]").click();
        assertThat(page.locator(".said")).isVisible();
        browser.open("/campaigns/list?q=cellars");
        page.locator("table.rows tbody a").first().click();
        page.locator("button[value=withdraw]").click();
        assertThat(page.locator(".said")).isVisible();

        browser.fresh().signIn("seller@vestlandpumpe.example").open("/campaigns/list");
        assertThat(browser.page().locator("main")).containsText("Bytt pumpe");
        assertThat(browser.page().locator("main")).not().containsText("Dry cellars");
        browser.open("/campaigns/brochures");
        assertThat(browser.page().locator("main")).not().containsText("Drain pumps");
    }
}
