package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Chromium;
import bryggen.dev.Stand;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A new installation becomes usable without anybody touching the database: the first administrator comes by a link on the
 * server's output, opens a company and invites its administrator, who invites the people.
 */
class OpeningIT {
    private static final String FIRST = "first@nordvik.example";
    private static final String PASSWORD = "sju blå båter i havn";
    private static final Path SHOTS = Path.of("target/screenshots/accounts");

    private static Stand stand;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        stand = Stand.own("opening", Map.of("BRYGGEN_ADMIN_EMAIL", FIRST));
        var chromium = Chromium.find(Path.of("..").toAbsolutePath().normalize());
        var environment = new HashMap<>(chromium.environment());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.executable())
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
        if (stand != null) stand.close();
    }

    @Test
    void ac11TheFirstAdministratorOpensACompanyWhoseAdministratorInvitesItsPeople() {
        var chief = browser.newPage();
        accept(chief, FIRST, "Elin Strand");
        signIn(chief, FIRST);
        assertThat(secrets(FIRST)).as("printed once").hasSize(1);

        chief.navigate(stand.baseUrl() + "/accounts/companies?view=waiting");
        shoot(chief, "companies");
        chief.locator("table.rows tbody a").first().click();
        shoot(chief, "company-closed");
        chief.locator("[id='open:open']").click();
        assertThat(chief.locator(".said")).isVisible();
        shoot(chief, "company-open");
        var company = chief.locator("h1").innerText();
        chief.getByText("Invite the administrator").click();
        invite(chief, "tove@company.example", "Tove Aas");
        assertThat(chief.locator("table.rows")).containsText("Tove Aas");
        assertThat(chief.locator(".said")).containsText("tove@company.example");
        shoot(chief, "people-invited");

        var tove = browser.newPage();
        accept(tove, "tove@company.example", "Tove Aas");
        signIn(tove, "tove@company.example");
        tove.navigate(stand.baseUrl() + "/accounts/people");
        assertThat(tove.locator("h1")).containsText(company);
        tove.getByText("Invite somebody").click();
        tove.locator("[id='invitation:email']").fill("not an address");
        tove.locator("[id='invitation:invite']").click();
        assertThat(tove.locator(".refused, .wrong").first()).isVisible();
        shoot(tove, "invitation-refused");
        tove.locator(".choice input").first().check();
        invite(tove, "per@company.example", "Per Lie");
        shoot(tove, "people");

        tove.getByText("Tove Aas").last().click();
        shoot(tove, "person");
        tove.locator("[id='person:disable']").click();
        assertThat(tove.locator(".refused")).containsText("last one");
        shoot(tove, "person-refused");

        tove.navigate(stand.baseUrl() + "/accounts/clients");
        shoot(tove, "clients-empty");
        tove.locator("a.button.primary").click();
        tove.locator("[id='client:name']").fill("Purchasing");
        tove.locator(".choice input").first().check();
        shoot(tove, "new-client");
        tove.locator("[id='client:make']").click();
        assertThat(tove.locator("code")).hasCount(2);
        shoot(tove, "client-secret");
        tove.navigate(stand.baseUrl() + "/accounts/clients");
        shoot(tove, "clients");
        tove.locator("table.rows tbody a").first().click();
        shoot(tove, "client");

        tove.navigate(stand.baseUrl() + "/access/profile");
        shoot(tove, "profile");
        tove.navigate(stand.baseUrl() + "/access/audit");
        assertThat(tove.locator("table.rows")).containsText("Portal opened");
        assertThat(tove.locator("table.rows")).not().containsText(FIRST);
        shoot(tove, "audit");
        chief.navigate(stand.baseUrl() + "/access/audit");
        assertThat(chief.locator("table.rows")).containsText(FIRST);
        shoot(chief, "audit-supplier");
    }

    private static void accept(Page page, String email, String name) {
        var secret = Await.value("a link for " + email, Duration.ofSeconds(60), () -> secrets(email).stream()
                .findFirst()
                .orElse(null));
        page.navigate(stand.baseUrl() + "/link?lang=en&secret=" + secret);
        page.locator("[id='link:name']").fill(name);
        page.locator("[id='link:password']").fill("too short");
        page.locator("[id='link:go']").click();
        assertThat(page.locator(".refused")).containsText("at least 12");
        shoot(page, "link-refused");
        page.locator("[id='link:password']").fill(PASSWORD);
        page.locator("[id='link:go']").click();
        assertThat(page.locator(".said")).containsText(email);
        page.navigate(stand.baseUrl() + "/link?lang=en&secret=" + secret);
        assertThat(page.locator("h1")).containsText("no longer works");
        shoot(page, "link-dead");
        page.navigate(stand.baseUrl() + "/forgotten");
        shoot(page, "forgotten");
    }

    private static void signIn(Page page, String email) {
        page.navigate(stand.baseUrl() + "/login");
        page.locator("[id='login:email']").fill(email);
        page.locator("[id='login:password']").fill(PASSWORD);
        page.locator("[id='login:go']").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void invite(Page page, String email, String name) {
        page.locator("[id='invitation:email']").fill(email);
        page.locator("[id='invitation:name']").fill(name);
        page.locator("[id='invitation:language']").selectOption("en");
        shoot(page, "invitation");
        page.locator("[id='invitation:invite']").click();
    }

    /** The secrets of all links that were printed for somebody, the newest last. */
    private static List<String> secrets(String email) {
        return Pattern.compile("To: " + Pattern.quote(email) + "\\R[\\s\\S]*?secret=([A-Za-z0-9_-]+)")
                .matcher(stand.portal().log())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void shoot(Page page, String name) {
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(1440, 900);
    }
}
