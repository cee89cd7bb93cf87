package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A partner's seller answers a lead by keyboard and works it; the channel manager hands leads out and imports a file. */
class LeadJourneyIT {
    private static final String SELLER = "seller@vestlandpumpe.example";
    private static final String CHANNEL = "channel@nordvik.example";

    @Test
    @DisplayName(
            "LE10 LE14 a seller answers a lead with the keyboard alone, works it, and takes it along in the calendar")
    void seller() {
        var stand = Stand.shared();
        var number = lead(stand, "Keyboard Marine " + UUID.randomUUID());
        try (var browser = Browser.at(stand.baseUrl())) {
            browser.signIn(SELLER).open("/home").look("lead-home");
            assertThat(browser.page().locator("p.lead")).containsText("å besvare");
            browser.open("/leads/list").look("lead-list");
            browser.open("/leads/lead?number=" + number).look("lead-offered");
            var page = browser.page();
            // from the top of the page with Tab, as somebody without a mouse does
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                if ("nextStep".equals(page.evaluate("() => document.activeElement.id"))) break;
            }
            page.keyboard().press("Enter");
            assertThat(page.locator(".wrong").first()).isVisible();
            browser.look("lead-refused");
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                if ("nextStep".equals(page.evaluate("() => document.activeElement.id"))) break;
            }
            page.keyboard().type("Call the harbour master");
            page.keyboard().press("Tab");
            page.keyboard().type("125 000,50");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said")).containsText(number);
            page.locator("#stage").selectOption("proposal");
            page.locator("#nextActivity").fill("Meeting on board");
            page.locator("#nextActivityAt").fill("2027-01-11T10:00");
            page.locator("#note").fill("They like it");
            page.locator("form:has(#stage) button.primary").click();
            assertThat(page.locator(".timeline")).containsText("They like it");
            browser.look("lead-work");
            browser.open("/leads/board").look("lead-board");
            browser.assertClean();
        }
        var seen = Caller.at(stand.baseUrl())
                .as(CHANNEL)
                .get("/api/v1/leads/" + number)
                .json();
        assertThat(seen.path("stage").asText()).isEqualTo("proposal");
        assertThat(seen.path("expectedRevenue").path("amount").asText()).isEqualTo("125000.50");
    }

    @Test
    @DisplayName("LE8 LE16 a channel manager enters, assigns and imports, and sees what was refused")
    void channelManager() {
        var stand = Stand.shared();
        lead(stand, "Near The End " + UUID.randomUUID());
        try (var browser = Browser.at(stand.baseUrl())) {
            browser.signIn(CHANNEL).open("/home").look("lead-channel-home");
            browser.open("/leads/new").look("lead-new");
            var page = browser.page();
            page.locator("#company").fill("Typed By Hand " + UUID.randomUUID());
            page.locator("#country").fill("NO");
            page.locator("#email").fill("hand@typed.example");
            page.locator("#way-later").check();
            page.locator("button.primary").click();
            assertThat(page.locator(".said")).isVisible();
            page.locator("#partner").selectOption("P2002");
            page.locator("button[value=assign]").click();
            assertThat(page.locator("dl.facts")).containsText("P2002");
            browser.look("lead-desk");
            browser.open("/leads/import").look("lead-import");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "fair.csv",
                            "text/csv",
                            ("company;country;email\nGood " + UUID.randomUUID() + ";NO;g" + UUID.randomUUID()
                                            + "@good.example\nBad;Norge;nobody\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            page.locator("button.primary").click();
            page.waitForURL("**/leads/report**");
            Await.until("the file is read", Duration.ofSeconds(60), () -> {
                page.reload();
                return page.locator(".page-head .status").innerText().contains("Read to the end");
            });
            assertThat(page.locator("table.rows")).containsText("Bad");
            browser.look("lead-report");
            browser.open("/leads/partners").look("lead-partners");
            browser.open("/leads/partner?partner=P2001").look("lead-partner");
            browser.open("/leads/settings").look("lead-settings");
            browser.open("/leads/list?view=all").look("lead-channel-list");
            browser.open("/leads/board").look("lead-channel-board");
            browser.assertClean();
        }
    }

    private static String lead(Stand stand, String company) {
        return Caller.at(stand.baseUrl())
                .as(CHANNEL)
                .create(
                        "/api/v1/leads",
                        """
                        {"company":{"name":"%s","country":"NO","postalCode":"5003","city":"Bergen"},
                         "contact":{"name":"Kari","email":"k%s@marine.example","phone":"22225555"},
                         "productFamily":"Pumps","need":"Three bilge pumps"}
                        """
                                .formatted(company, UUID.randomUUID()))
                .well()
                .json()
                .path("number")
                .asText();
    }
}
