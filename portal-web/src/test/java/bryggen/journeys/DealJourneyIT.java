package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.DemoPeople;
import bryggen.dev.Installation;
import bryggen.dev.SomeNumber;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A seller registers a deal, another partner's seller wants the same, the channel manager answers, the seller wins it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DealJourneyIT extends Journey {
    private static final String SELLER = "seller@vestlandpumpe.example";
    private static final String RIVAL = "seller@journey-partner.example";
    private static final String CHANNEL = "channel@nordvik.example";
    private static final String ORGANISATION = SomeNumber.next();
    private static Page page;
    private static String number;

    @BeforeAll
    static void open() throws SQLException {
        try (var database = stand.connect()) {
            DemoPeople.add(database, RIVAL, "PARTNER_SELLER", "P2904");
        }
        // so that there is a catalogue to choose a product family from
        Known.firstOrder(
                Caller.at(stand.baseUrl()).as("buyer@fjordmek.example"),
                "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
    }

    private static void as(String person, String address) {
        page = browser.as(person, address);
        page.reload();
    }

    private static void type(String company, String organisation) {
        page.locator("#company").fill(company);
        page.locator("#organisationNumber").fill(organisation);
        page.locator("#contact").fill("Kari Holm");
        page.locator("#email").fill("kari@journey.example");
        page.locator("#productFamily").selectOption("pumps");
        page.locator("#value").fill("910 000,50");
        page.locator("#project").fill("Six pumps for the new hall, decided in spring");
    }

    @Test
    @Order(1)
    @DisplayName("DE2 DE4 DE9 a seller keeps a draft, is told what is missing, and submits")
    void registers() {
        as(SELLER, "/deals/list");
        page.locator("main a.primary").click();
        browser.look("deal-new");
        page.locator("#company").fill("Journey Bruk AS");
        browser.said("button[value=save]", "deals.begun");
        number = page.url().replaceFirst(".*number=(D\\d+).*", "$1");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".wrong").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.locator(".wrong").count())
                .as("everything that is missing")
                .isGreaterThanOrEqualTo(5);
        browser.look("deal-incomplete");
        type("Journey Bruk AS", "NO " + ORGANISATION + " MVA");
        browser.said("button[value=save]", "deals.save");
        browser.said("button[value=submit]", "deals.submit");
        assertThat(page.locator(".page-head .status")).containsText("Submitted");
        browser.look("deal-submitted");
    }

    @Test
    @Order(2)
    @DisplayName("DE5 another partner's seller is told that it is taken, and not by whom")
    void taken() {
        as(RIVAL, "/deals/new");
        type("Journey Bruk", ORGANISATION);
        page.locator("button[value=submit]").click();
        page.waitForURL(url -> url.contains("/deals/deal"));
        assertThat(page.locator(".refused").first()).containsText("Taken");
        var text = page.locator("main").innerText();
        assertThat(text).doesNotContain("Vestland").doesNotContain("P2001").doesNotContain(number);
        browser.look("deal-taken");
        browser.said("button[value=release]", "deals.release");
    }

    @Test
    @Order(3)
    @DisplayName("DE7 DE8 the channel manager takes up, approves, rejects several, and sees who was told what")
    void reviewed() {
        var other = submitted();
        var third = submitted();
        as(CHANNEL, "/home");
        browser.look("deal-channel-home");
        browser.open("/deals/review").look("deal-review");
        browser.open("/deals/deal?number=" + number).look("deal-desk");
        browser.said("button[value=review]", "deals.review");
        page.locator("button[value=reject]").click();
        assertThat(page.locator(".wrong").first()).isVisible();
        browser.said("button[value=approve]", "deals.approve");
        assertThat(page.locator(".protection")).containsText("90 days left");
        browser.look("deal-approved");
        browser.open("/deals/review?q=" + other);
        page.locator("input[name=row]").check();
        browser.said("button[value=approve]", "deals.several");
        browser.open("/deals/review?q=" + third);
        page.locator("input[name=row]").check();
        page.locator("input[name=reason]").fill("Say who decides");
        browser.said("button[value=reject]", "deals.several");
        browser.open("/deals/deal?number=" + other);
        page.locator("#revoke-reason").fill("Two months without a sign of life");
        browser.saidOfRefused("button[value=revoke]", "deals.revoke");
        browser.open("/deals/checks?partner=P2904").look("deal-checks");
        assertThat(page.locator("table.rows")).containsText(number);
    }

    private static String submitted() {
        var seller = Caller.at(stand.baseUrl()).as(SELLER);
        var deal = seller.create(
                        "/api/v1/deals",
                        """
                        {"company":{"name":"Bulk","organisationNumber":"%s","country":"NO"},"contact":{"name":"K","email":"k@bulk.example"},
                         "productFamily":"seals","project":"A hall","value":"900000"}
                        """
                                .formatted(SomeNumber.next()))
                .well()
                .json()
                .path("number")
                .asText();
        seller.post("/api/v1/deals/" + deal + "/submission", "{}").well();
        return deal;
    }

    @Test
    @Order(4)
    @DisplayName("DE12 DE14 an extension is refused and granted, and the deal is won")
    void extended() {
        as(SELLER, "/deals/deal?number=" + number);
        browser.look("deal-live");
        ask("The board meets later");
        as(CHANNEL, "/deals/review?view=extension&q=" + number);
        page.locator("table.rows tbody a").first().click();
        page.locator("#wish-reason").fill("Send us the tender");
        browser.look("deal-wish");
        browser.said("button[value=not-extend]", "deals.not-extend");
        as(SELLER, "/deals/deal?number=" + number);
        ask("Here is the tender");
        as(CHANNEL, "/deals/deal?number=" + number);
        browser.said("button[value=extend]", "deals.extend");
        assertThat(page.locator(".protection")).containsText("120 days left");
        as(SELLER, "/deals/deal?number=" + number);
        page.locator("#became").fill("Order by phone");
        browser.said("button[value=convert]", "deals.convert");
        assertThat(page.locator(".page-head .status")).containsText("Won");
        browser.look("deal-won");
    }

    private static void ask(String why) {
        page.locator("#until").fill(Installation.today().plusDays(120).toString());
        page.locator("#extend-reason").fill(why);
        browser.said("button[value=ask]", "deals.ask");
    }

    @Test
    @Order(5)
    @DisplayName("DE7 who fishes is shown on the home page, looked at and seen to; the rules are set")
    void fished() {
        var rival = Caller.at(stand.baseUrl()).as(RIVAL);
        var deal = rival.create(
                        "/api/v1/deals",
                        """
                        {"company":{"name":"Again","organisationNumber":"%s","country":"NO"},"contact":{"name":"K","email":"k@again.example"},
                         "productFamily":"pumps","project":"A hall","value":"900000"}
                        """
                                .formatted(ORGANISATION))
                .well()
                .json()
                .path("number")
                .asText();
        for (int i = 0; i < 5; i++)
            assertThat(rival.post("/api/v1/deals/" + deal + "/submission", "{}").status())
                    .isEqualTo(409);
        as(CHANNEL, "/home");
        page.locator("a.tile[href*='/deals/checks']").click();
        browser.look("deal-fishing");
        var suspect = page.locator("section.suspect:has(input[value=P2904])");
        suspect.locator("button").click();
        page.waitForURL(url -> url.contains("said=deals.seen"));
        assertThat(page.locator("section.suspect:has(input[value=P2904])")).hasCount(0);
        browser.open("/deals/settings").look("deal-settings");
        browser.said("form:has(input[value=rules]) button", "deals.settings");
        browser.said("form:has(#protection-1) button", "deals.settings");
    }

    @Test
    @Order(6)
    @DisplayName("IS3 IS4 a number leads to its thing with its thread, a name is listed, nothing is said to be nothing")
    void searched() {
        as(SELLER, "/home");
        page.locator("form.find input[name=q]").fill(number.toLowerCase(java.util.Locale.ROOT));
        page.locator("form.find input[name=q]").press("Enter");
        page.waitForURL(url -> url.contains("/deals/deal?") && url.contains(number));
        var lead = lead();
        browser.open("/leads/lead?number=" + lead);
        page.locator("a[href*='/deals/new']").click();
        page.locator("#organisationNumber").fill(SomeNumber.next());
        page.locator("#productFamily").selectOption("pumps");
        browser.said("button[value=submit]", "deals.submit");
        assertThat(page.locator(".chain")).containsText(lead);
        browser.open("/search?q=" + lead.toLowerCase(java.util.Locale.ROOT));
        org.assertj.core.api.Assertions.assertThat(page.url())
                .contains("/leads/lead?")
                .contains(lead);
        assertThat(page.locator(".chain")).containsText("D1");
        browser.open("/search?q=thread%20shipping").look("search-several");
        assertThat(page.locator(".hit")).hasCount(2);
        browser.open("/search?q=B99999999").look("search-nothing");
        assertThat(page.locator(".empty")).containsText("B99999999");
        as("seller@flodespartner.example", "/search?q=" + number);
        assertThat(page.locator(".empty")).isVisible();
        assertThat(page.locator(".hit")).hasCount(0);
    }

    private static String lead() {
        var made = Caller.at(stand.baseUrl())
                .as(CHANNEL)
                .create(
                        "/api/v1/leads",
                        """
                        {"company":{"name":"Thread Shipping","country":"NO","postalCode":"5003"},"contact":{"name":"Liv","email":"%s@thread.example"},
                         "productFamily":"Pumps","need":"A fire pump","value":"900000"}
                        """
                                .formatted(SomeNumber.next()))
                .well()
                .json()
                .path("number")
                .asText();
        Caller.at(stand.baseUrl())
                .as(SELLER)
                .post("/api/v1/leads/" + made + "/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"910000\"}")
                .well();
        return made;
    }
}
