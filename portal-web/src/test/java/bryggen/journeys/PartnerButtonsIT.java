package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Installation;
import bryggen.portal.platform.files.SomeFiles;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The buttons of leads and quotes that no journey needs, pressed by who may; {@link ButtonsIT} holds the list. */
class PartnerButtonsIT extends Journey {
    private static final String CHANNEL = "channel@nordvik.example";
    private static final String SELLER = "seller@vestlandpumpe.example";
    private static Caller channel;
    private static Caller seller;

    @BeforeAll
    static void open() {
        channel = Caller.at(stand.baseUrl()).as(CHANNEL);
        seller = Caller.at(stand.baseUrl()).as(SELLER);
        Known.firstOrder(seller, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
    }

    @Test
    @DisplayName(
            "LE4 LE5 LE8 LE9 leads of a country without partners: a territory is given, then they are pooled, offered, merged")
    void leads() {
        var pooled = lead("Kuopio Pumppu Oy", "kuopio");
        var ruled = lead("Turku Vesi Oy", "turku");
        var twin = lead("Turku Vesi Oy", "turku");
        for (var name : new String[] {"Bulk Yksi Oy", "Bulk Kaksi Oy", "Bulk Kolme Oy"})
            lead(name, name.substring(5, 9));

        var page = browser.as(CHANNEL, "/leads/partner?partner=P2001");
        page.locator("#country").fill("FI");
        browser.said("form:has(input[value=add]) button", "leads.partner");
        page.locator("#capacity").fill("500");
        browser.said("form:has(input[value=profile]) button", "leads.partner");

        browser.open("/leads/lead?number=" + pooled);
        browser.said("button[value=pool]", "leads.pool");
        browser.open("/leads/lead?number=" + ruled);
        browser.said("button[value=rules]", "leads.rules");
        browser.open("/leads/lead?number=" + twin);
        browser.said("button[value=merge]", "leads.merge");
        browser.said("button[value=undo]", "leads.undo");
        browser.said("button.primary[value=merge]", "leads.merge");

        bulk(page, "Yksi", "rules");
        bulk(page, "Kaksi", "pool");
        bulk(page, "Kolme", "assign");

        browser.open("/leads/settings");
        browser.said("form:has(input[value=rules]) button", "leads.settings");
        browser.said("form:has(input[value=office]) button", "leads.settings");

        browser.open("/leads/partner?partner=P2001");
        page.locator("li form:has(strong:text-is('FI')) button").click();
        page.waitForURL(url -> url.contains("said=leads.partner"));
        assertThat(page.locator("li strong:text-is('FI')")).hasCount(0);

        page = browser.as(SELLER, "/leads/lead?number=" + pooled);
        browser.said("form:has(input[value=claim]) button", "leads.claim");
        page.locator("#reason").selectOption("noCapacity");
        browser.said("form:has(input[value=decline]) button", "leads.decline");
        seller.post("/api/v1/leads/" + ruled + "/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"9000\"}")
                .well();
        browser.open("/leads/lead?number=" + ruled);
        page.locator("#note").fill("They want it before Christmas");
        browser.said("form:has(input[value=edit]) button", "leads.edit");
        assertThat(page.locator(".timeline").first()).containsText("They want it before Christmas");
        browser.open("/leads/board");
        page.locator("li:has-text('" + ruled + "') form button").click();
        page.waitForURL(url -> url.contains("said=leads.edit"));
        browser.open("/leads/list?view=accepted&q=" + ruled);
        assertThat(page.locator("td.tick")).hasCount(0);
    }

    private static void bulk(Page page, String name, String act) {
        browser.open("/leads/list?view=unassigned&q=" + name);
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody td.tick input").check();
        if (act.equals("rules")) browser.look("leads-ticked");
        if (act.equals("assign"))
            page.locator("form#ticked select[name=partner]").selectOption("P2001");
        browser.said("form#ticked button[value=" + act + "]", "leads.several");
        browser.open("/leads/list?view=unassigned&q=" + name);
        assertThat(page.locator("tbody tr")).hasCount(0);
    }

    @Test
    @DisplayName(
            "QU8 QU15 a quote: a line out, sent, sent again, revised, said yes to by phone; special prices to and fro")
    void quotes() throws IOException {
        var number = quote("buttons@customer.example");
        var page = browser.as(SELLER, "/quotes/quote?number=" + number);
        int lines = page.locator("button[name=remove]").count();
        page.locator("details.more summary").nth(1).click();
        page.locator("button[name=remove]").nth(1).click();
        assertThat(page.locator("button[name=remove]")).hasCount(lines - 1);
        var first = special(page, "0.50");
        browser.said("button[value=send]", "quotes.sent");
        browser.said("button[value=again]", "quotes.sent-again");
        browser.said("button[value=revise]", "quotes.revised");
        browser.said("button[value=send]", "quotes.sent");
        page.locator("#name").fill("Kari Nordmann");
        browser.said("button[value=accepted]", "quotes.accepted");
        assertThat(page.locator("main")).containsText("Kari Nordmann");

        page.locator("#file")
                .setInputFiles(new FilePayload("drawing.png", "image/png", SomeFiles.picture("png", 40, 30)));
        browser.said("button[value=attach]", "quotes.attached");
        browser.look("quote-files");
        browser.said("button[name=detach]", "quotes.detached");

        var second = quote("buttons-two@customer.example");
        browser.open("/quotes/quote?number=" + second);
        var declined = special(page, "0.40");

        var until = Installation.today().plusDays(20).toString();
        page = browser.as(CHANNEL, "/quotes/special?number=" + first);
        page.locator("#say").fill("Until when do they need it?");
        browser.said("button[value=say]", "quotes.special-said");
        page.locator("#price").fill("0.70");
        page.locator("#until").fill(until);
        browser.said("button[value=counter]", "quotes.special-");
        browser.open("/quotes/special?number=" + declined);
        page.locator("#text").fill("Below what it costs us");
        browser.said("button[value=decline]", "quotes.special-");
        browser.open("/quotes/behalf");
        page.locator("#partner").selectOption("P2001");
        page.locator("#customer").fill("C1003");
        browser.said("button[value=allow]", "quotes.behalf-allowed");
        page.locator("button[value='P2001 C1003']").click();
        page.waitForURL(url -> url.contains("said=quotes.behalf-ended"));

        browser.as(SELLER, "/quotes/special?number=" + first);
        browser.said("button[value=take]", "quotes.special-");
    }

    @Test
    @DisplayName(
            "QU19 a customer ticks what it wants, sees the sum, and accepts; by keyboard and on a phone it is the same")
    void choice() {
        var lines = "{\"name\":\"Fitting by day\",\"quantity\":\"1\",\"price\":\"800.00\"},"
                + "{\"name\":\"Fitting by night\",\"kind\":\"alternative\",\"quantity\":\"1\",\"price\":\"1200.00\"},"
                + "{\"name\":\"Training\",\"kind\":\"option\",\"quantity\":\"2\",\"price\":\"500.00\"}";
        var number = quote("choosing@customer.example", lines);
        browser.as(SELLER, "/quotes/quote?number=" + number);
        browser.said("button[value=send]", "quotes.sent");
        var link = PartnerStoryIT.offer("choosing@customer.example");
        var page = browser.fresh().open(link).page();
        page.locator("input[aria-label='Training']").check();
        page.locator("input[aria-label='Fitting by night']").check();
        page.locator("#name").fill("Kari Nordmann");
        page.locator("button[value=accept]").click();
        assertThat(page.locator(".refused").first()).isVisible();
        assertThat(page.locator("input[aria-label='Training']")).isChecked();
        browser.look("offer-choice");
        assertThat(page.locator(".sum-line b").last()).containsText("2,750.00");
        page.locator("input[aria-label='Fitting by day']").check();
        page.locator("button[formmethod=get]").click();
        assertThat(page.locator(".sum-line b").last()).containsText("2,250.00");
        assertThat(page.locator("#name")).hasValue("Kari Nordmann");
        page.locator("button[value=accept]").click();
        assertThat(page.locator(".said")).containsText("Kari Nordmann");
        browser.look("offer-accepted");
    }

    private static String special(Page page, String wanted) {
        page.locator("details.ask summary").click();
        page.locator("#wanted").fill(wanted);
        page.locator("form:has(#wanted) [name=reason]").fill("A large project");
        browser.said("button[value=special]", "quotes.special");
        return page.locator("main a[href*='/quotes/special?']")
                .first()
                .innerText()
                .strip();
    }

    private static String lead(String company, String word) {
        var body =
                "{\"company\":{\"name\":\"%s\",\"country\":\"FI\",\"city\":\"Turku\"},\"contact\":{\"name\":\"Aino\",\"email\":\"aino@%s.example\"},\"productFamily\":\"Pumper\",\"need\":\"A pump\"}"
                        .formatted(company, word);
        return channel.create("/api/v1/leads", body)
                .well()
                .json()
                .path("number")
                .asText();
    }

    private static String quote(String email) {
        return quote(
                email,
                "{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\",\"margin\":\"25\"},{\"name\":\"Work\",\"quantity\":\"2\",\"price\":\"500.00\"}");
    }

    private static String quote(String email, String lines) {
        var body =
                ("{\"title\":\"Buttons\",\"language\":\"en\",\"customer\":{\"name\":\"Customer AS\",\"email\":\"%s\",\"country\":\"NO\"},"
                                + "\"lines\":[%s]}")
                        .formatted(email, lines);
        var made = seller.create("/api/v1/quotes", body).well();
        assertThat(made.status()).isEqualTo(201);
        return made.json().path("number").asText();
    }
}
