package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import bryggen.dev.Installation;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** AC15: somebody of the supplier's acts for a company that asked for it. */
class StandInIT extends Journey {
    private static final String COMPANY = "C1001";
    private static final String THEIRS = "/orders/list?account=" + COMPANY;
    private static final String CUSTOMER = "/insight/customer?company=" + COMPANY;

    @Test
    @DisplayName("AC15 with a reason, seen on every page, under both names, until it is said to be over")
    void journey() {
        var page = browser.as("service@nordvik.example", CUSTOMER);
        browser.open(CUSTOMER).look("stand-in/customer");
        page.locator("#reason").fill("Asked by telephone, <order 7>");
        browser.said("form:has(#reason) button", "access.stood-in");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/home\\?account=" + COMPANY + ".*"));
        assertThat(page.locator(".standing")).containsText("You act for Fjord Mekaniske");
        browser.look("stand-in/home");
        browser.open("/catalogue/product?sku=BOLT-M8-20&account=" + COMPANY);
        page.locator("main form:has([name=quantity]) button.primary[type=submit]")
                .first()
                .click();
        browser.open("/carts/cart?account=" + COMPANY);
        page.locator("a[href*='/carts/review']").click();
        browser.said("button[value=place]", "orders.placed");
        assertThat(page.locator("main")).containsText("Sofie Krogh (Nordvik");
        assertThat(page.locator(".standing")).isVisible();
        audited();
        browser.open("/home?account=" + COMPANY);
        browser.said(".standing button", "access.stood-out");
        assertThat(page.locator(".standing")).hasCount(0);
        assertThat(browser.ask(THEIRS).isGiven()).isFalse();
    }

    /** The company's own administrator reads why. */
    private static void audited() {
        var theirs = Visitor.at(stand.baseUrl()).as("admin@fjordmek.example").get("/access/audit?act=access.stood-in");
        assertThat(theirs.text())
                .contains("Asked by telephone, &lt;order 7&gt;")
                .contains("Sofie Krogh");
    }

    @Test
    @DisplayName("AC15 it is what a buyer may, in one sign-in, at its pages, for those who serve")
    void bounds() throws SQLException {
        var base = stand.baseUrl();
        var service = Visitor.at(base).as("service@nordvik.example");
        var elsewhere = Visitor.at(base).as("service@nordvik.example");
        assertThat(service.get(THEIRS).status()).isEqualTo(404);
        assertThat(service.post(CUSTOMER, "act=stand-in&reason=+").text()).contains("Sig hvorfor du handler");
        assertThat(service.post(CUSTOMER, "act=stand-in&reason=" + "x".repeat(201))
                        .text())
                .contains("Sig hvorfor du handler");
        assertThat(service.get(THEIRS).status()).isEqualTo(404);
        assertThat(service.post("/insight/customer?company=SUPPLIER", "act=stand-in&reason=why")
                        .text())
                .as("its own house")
                .contains("class=\"refused\"");

        assertThat(service.post(CUSTOMER, "act=stand-in&reason=why").header("Location"))
                .contains("/home?account=" + COMPANY);
        assertThat(service.get(THEIRS).well().text()).contains("class=\"sandbox standing\"");
        assertThat(service.get("/orders/list").well().text())
                .as("nobody acts for a company unasked")
                .doesNotContain("sandbox standing");
        for (var others : new String[] {"/payments/pay", "/invoices/statement", "/accounts/people", "/approvals/rules"})
            assertThat(service.get(others + "?account=" + COMPANY).status())
                    .as(others)
                    .isEqualTo(403);
        assertThat(service.get("/orders/list?account=C1002").status()).isEqualTo(404);
        assertThat(elsewhere.get(THEIRS).status()).as("another sign-in").isEqualTo(404);
        assertThat(Caller.at(base)
                        .as("service@nordvik.example")
                        .with("Bryggen-Account", COMPANY)
                        .get("/api/v1/orders")
                        .status())
                .as("the interface")
                .isEqualTo(404);
        for (var other : new String[] {"channel@nordvik.example", "buyer@ostelektro.example"})
            assertThat(Visitor.at(base)
                            .as(other)
                            .post(CUSTOMER, "act=stand-in&reason=why")
                            .status())
                    .as(other)
                    .isEqualTo(403);

        var order = Caller.at(base)
                .as("buyer@fjordmek.example")
                .get("/api/v1/orders?size=1")
                .well()
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asText();
        assertThat(service.post(
                                "/standing/new?account=" + COMPANY + "&order=" + order,
                                "act=make&name=Weekly&every=1&unit=WEEK&weekday=1&monthday=1&starts="
                                        + Installation.today().plusDays(1)
                                        + "&ends=&purchaseOrder=&costReference=&shipTo=&comment=")
                        .text())
                .as("an hour is no standing order")
                .contains("En fast ordre laves af firmaets egne folk");

        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.execute("update access_stand_in set until = now() - interval '1 second' where reason = 'why'");
        }
        assertThat(service.get(THEIRS).status()).as("when the hour is over").isEqualTo(404);
    }

    @Test
    @DisplayName("AC15 who serves no longer stands in no longer, and is asked to sign in where nothing else is left")
    void noLongerServing() throws SQLException {
        var service = Visitor.at(stand.baseUrl()).as("service@nordvik.example");
        service.post(CUSTOMER, "act=stand-in&reason=moved+on");
        assertThat(service.get(THEIRS).status()).isEqualTo(200);
        disabled("now()");
        try {
            var answer = service.get(THEIRS);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).contains("/login?from=");
        } finally {
            disabled("null");
        }
    }

    /** The membership of who serves, as the supplier's administrator ends it. */
    private static void disabled(String at) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.execute("update access_membership set disabled_at = " + at
                    + " where account = 'SUPPLIER' and person = (select id from access_person"
                    + " where email = 'service@nordvik.example')");
        }
    }
}
