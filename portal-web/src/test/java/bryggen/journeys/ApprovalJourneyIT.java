package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.DemoPeople;
import bryggen.dev.Installation;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The administrator sets the frame, the buyer's orders wait, the approver decides on the cards and goes on holiday. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalJourneyIT extends Journey {
    private static final String COST = "JOURNEY-COST";
    private static Page page;

    @BeforeAll
    static void open() throws SQLException {
        try (var database = stand.connect()) {
            DemoPeople.add(database, "deputy@fjordmek-journey.example", "APPROVER", "C1001");
        }
        Known.firstOrder(buyer(), "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
    }

    private static Caller buyer() {
        return Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
    }

    private static void as(String person, String address) {
        page = browser.as(person, address);
        page.reload();
    }

    @Test
    @Order(1)
    @DisplayName("AP1 AP5 the administrator sets a rule and a budget, and takes others back")
    void frame() {
        as("admin@fjordmek.example", "/approvals/rules");
        for (int i = 0; i < 2; i++) {
            page.locator("#above").fill("1,50");
            page.locator("#costReference").fill(COST);
            browser.said("main form:has(#whose) button", "approvals.rule-set");
        }
        assertThat(page.locator("main tbody tr")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(COST))
                        .first())
                .containsText("above NOK");
        browser.look("approvals/rules");
        browser.said("main tr:has-text('" + COST + "') button[name=remove]", "approvals.rule-removed");
        page.locator("#linkLimit").fill("500,00");
        browser.said("main form:has(#linkLimit) button", "approvals.link-limit");
        browser.open("/approvals/budgets");
        budget(COST);
        budget("JOURNEY-OTHER");
        browser.look("approvals/budgets");
        browser.said("main tr:has-text('JOURNEY-OTHER') button[name=remove]", "approvals.budget-removed");
    }

    private static void budget(String reference) {
        var today = Installation.today();
        page.locator("#costReference").fill(reference);
        page.locator("#amount").fill("10 000");
        page.locator("#first").fill(today.minusDays(3).toString());
        page.locator("#last").fill(today.plusDays(3).toString());
        browser.said("main form:has(#amount) button.primary", "approvals.budget-set");
    }

    private static String order() {
        return buyer().create(
                        "/api/v1/orders",
                        "{\"costReference\":\"%s\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"20\"}]}"
                                .formatted(COST))
                .well()
                .json()
                .path("number")
                .asText();
    }

    @Test
    @Order(2)
    @DisplayName(
            "AP8 AP10 the home says what waits; the approver approves, declines and approves several on their cards")
    void decides() {
        for (int i = 0; i < 4; i++) order();
        as("approver@fjordmek.example", "/home");
        assertThat(page.locator("main .lead")).containsText("wait");
        browser.look("approvals/home");
        assertThat(page.locator("section.approval")).hasCount(3);
        browser.said("section.approval >> nth=0 >> button[value=approve]", "approvals.approved");
        browser.open("/home");
        page.locator("section.approval input[name=reason]").first().fill("We have some left");
        browser.said("section.approval >> nth=0 >> button[value=decline]", "approvals.declined");
        var numbers = List.of(order(), order(), order(), order());
        browser.open("/home");
        page.locator(".page-head a.primary").click();
        page.waitForURL(url -> url.contains("/approvals/list"));
        browser.look("approvals/list");
        browser.said(card(numbers.get(0)) + " button[value=approve]", "approvals.approved");
        page.locator("#reason-" + numbers.get(1)).fill("We have some left");
        browser.said(card(numbers.get(1)) + " button[value=decline]", "approvals.declined");
        for (var number : numbers.subList(2, 4))
            page.locator(card(number) + " input[name=row]").check();
        browser.said("button[value=several]", "approvals.several");
        for (var number : numbers) assertThat(page.locator(card(number))).hasCount(0);
        browser.open("/approvals/list?view=ended");
        assertThat(page.locator(card(numbers.get(1)))).containsText("We have some left");
    }

    private static String card(String number) {
        return "section.approval[aria-labelledby=order-" + number + "]";
    }

    @Test
    @Order(3)
    @DisplayName("AP15 an approver who is away names a deputy, and takes it back")
    void away() {
        as("approver@fjordmek.example", "/approvals/deputies");
        var today = Installation.today();
        page.locator("#first").fill(today.plusDays(1).toString());
        page.locator("#last").fill(today.plusDays(8).toString());
        browser.said("main form:has(#deputy) button.primary", "approvals.deputy-named");
        browser.look("approvals/deputies");
        browser.said("main button[name=remove]", "approvals.deputy-ended");
    }
}
