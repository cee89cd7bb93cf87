package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.DemoPeople;
import bryggen.portal.access.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AC14: whoever was away too long signs in again and finds in the form what was typed into it. */
class UnsentFormsIT extends Journey {
    private static final String FIELDS =
            "input:not([type=hidden]):not([type=submit]):not([type=password]), textarea, select";
    /** By its own button: those of another form may stand between its fields. */
    private static final String SEND =
            """
            f => { f.noValidate = true;
              [...f.querySelectorAll('button[type=submit], input[type=submit]')].find(b => b.form === f && b.formMethod !== 'get').click(); }""";

    /** Pages that several roles have are tried by the first. */
    private static final Set<String> TRIED = new HashSet<>();

    @BeforeAll
    static void open() {
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        Known.firstOrder(buyer, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}");
        stand.erp().books().fault("status_503", "POST /orders", 100_000, 0);
        buyer.create("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}")
                .well();
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.erp().books().noFaults();
    }

    /** Every form of every page: a new one is tried without anybody adding it here. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BUYER", "COMPANY_ADMIN", "OPERATOR", "SUPPLIER_ADMIN"})
    @DisplayName("AC14 what was typed stands in its form again, on every page")
    void everyForm(Role role) {
        var person = Tour.personas().get(role);
        browser.fresh().signIn(person);
        if (role == Role.BUYER) {
            browser.open("/catalogue/product?sku=BOLT-M8-20");
            browser.page()
                    .locator("main form:has([name=quantity]) button.primary")
                    .first()
                    .click();
            browser.page().waitForLoadState();
        }
        int tried = 0;
        for (var stop : Tour.of(browser, role).shown().entrySet()) {
            var address = stop.getValue().address();
            if (!stop.getValue().answer().hasForms()) continue;
            browser.open(address);
            int forms = browser.page().locator("main form[method=post]").count();
            for (int i = 0; i < Math.min(forms, 4); i++)
                if (TRIED.add(stop.getKey() + " " + i) && expires(address, i, person)) tried++;
        }
        assertThat(tried).as("forms that take something").isPositive();
    }

    private static boolean expires(String address, int number, String person) {
        browser.open(address);
        var form = form(number);
        // what comes with a file is read as a stream, and only from who is signed in
        if (form.locator(FIELDS).count() == 0 || "multipart/form-data".equals(form.getAttribute("enctype")))
            return false;
        type(form);
        var before = values(form);
        browser.loseSignIn();
        form.evaluate(SEND);
        var page = browser.page();
        page.waitForSelector("input[type=password][autocomplete=current-password]");
        assertThat(page.locator(".said").innerText()).as(address).contains("what you typed is kept");
        signIn(page, person);
        assertThat(page.url()).as(address).contains(address.replaceFirst("\\?.*", ""));
        var notice = page.locator("main > p.said").first().innerText();
        assertThat(notice).as(address).isNotBlank();
        var after = page.locator("main form[method=post]").all().stream()
                .map(UnsentFormsIT::values)
                .toList();
        assertThat(after).as("form " + number + " of " + address).contains(before);
        return true;
    }

    @Test
    @DisplayName("AC14 nothing was carried out, and the same form then does it")
    void nothingWasDone() {
        var page = typeAndExpire("who:name", "Ingrid Dahl-Moe", "who:save");
        assertThat(page.locator("[id='who:name']").inputValue()).isEqualTo("Ingrid Dahl-Moe");
        browser.open("/access/profile");
        assertThat(page.locator("[id='who:name']").inputValue()).isEqualTo("Ingrid Dahl");
        page = typeAndExpire("who:name", "Ingrid Dahl-Moe", "who:save");
        page.locator("[id='who:save']").click();
        page.waitForURL(url -> url.contains("said=access.profile-saved"));
        page.locator("[id='who:name']").fill("Ingrid Dahl");
        page.locator("[id='who:save']").click();
        page.waitForURL(url -> url.contains("said=access.profile-saved"));
    }

    @Test
    @DisplayName("AC14 a password is never kept")
    void noPassword() throws SQLException {
        var page = typeAndExpire("password:password", "a very secret sentence", "password:change");
        assertThat(page.locator("[id='password:password']").inputValue()).isEmpty();
        assertThat(page.content()).doesNotContain("very secret");
        try (var database = stand.connect();
                var rows = database.createStatement()
                        .executeQuery("select count(*) from access_unsent where form::text like '%very secret%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    @DisplayName("AC14 it is shown to nobody else, and a link brings nothing into a form")
    void nobodyElse() {
        var page = typeAndExpire("who:name", "Only mine", "who:save");
        var address = page.url();
        assertThat(address).contains("unsent=");
        browser.fresh().signIn("buyer@ostelektro.example");
        browser.page().navigate(address.replaceAll("account=[^&]+&?", ""));
        assertThat(browser.page().content()).doesNotContain("Only mine");
        browser.fresh();
        browser.page().navigate(stand.baseUrl() + "/login?unsent=anything");
        assertThat(browser.page().locator("input[name=unsent]").count()).isZero();
    }

    private static Page typeAndExpire(String field, String text, String button) {
        var person = "buyer@fjordmek.example";
        browser.fresh().signIn(person).open("/access/profile?lang=en");
        var page = browser.page();
        page.locator("[id='" + field + "']").fill(text);
        browser.loseSignIn();
        page.locator("[id='" + button + "']").click();
        page.waitForSelector("input[type=password][autocomplete=current-password]");
        signIn(page, person);
        return page;
    }

    private static void signIn(Page page, String person) {
        page.locator("input[type=email]").fill(person);
        page.locator("input[type=password]").fill(DemoPeople.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login") && url.contains("unsent="));
    }

    private static Locator form(int number) {
        return browser.page().locator("main form[method=post]").nth(number);
    }

    private static void type(Locator form) {
        for (var field : form.locator(FIELDS).all()) {
            if (!field.isVisible() || !field.isEditable()) continue;
            var kind = String.valueOf(field.evaluate("f => f.tagName === 'SELECT' ? 'select' : f.type"));
            switch (kind) {
                case "checkbox", "radio" -> field.check();
                case "select" -> field.evaluate("f => { f.selectedIndex = f.options.length - 1; }");
                case "date" -> field.fill("2027-01-15");
                case "number" -> field.fill("7");
                case "datetime-local" -> field.fill("2027-01-15T08:00");
                case "time" -> field.fill("08:30");
                case "email" -> field.fill("typed@fjordmek.example");
                case "textarea" -> field.fill("first line\nsecond \"line\" <b>&amp; æøå");
                default -> field.fill("7 \"æ\" <i>&");
            }
        }
    }

    private static Map<String, String> values(Locator form) {
        var values = new LinkedHashMap<String, String>();
        int number = 0;
        for (var field : form.locator(FIELDS).all())
            values.put(
                    field.getAttribute("name") + " " + number++,
                    String.valueOf(field.evaluate(
                            "f => f.type === 'checkbox' || f.type === 'radio' ? String(f.checked) : f.value")));
        return values;
    }
}
