package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.portal.platform.files.SomeFiles;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Goods at the gate, a complaint, a dispute, a return up to the ERP's books: both sides in a browser, on a telephone's width. */
class CaseJourneyIT extends Journey {
    private static final Duration A_WHILE = Duration.ofSeconds(90);
    private static Page page;
    private static String shipment;
    private static String invoice;
    private static String erpOrder;

    @BeforeAll
    static void open() {
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        var order = Known.firstOrder(buyer, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"40\"}]}");
        var done = Await.value("the order is sent and invoiced", Duration.ofMinutes(3), () -> {
            var now = buyer.get("/api/v1/orders/" + order).well().json();
            return now.path("invoices").isEmpty() || now.path("shipments").isEmpty() ? null : now;
        });
        shipment = done.path("shipments").get(0).asText();
        invoice = done.path("invoices").get(0).asText();
        erpOrder = done.path("erp").path("reference").asText();
    }

    @Test
    @DisplayName(
            "CE1 to CE7, CE12: damaged goods become a case, which is asked about, answered, closed and opened again")
    void damaged() {
        as("buyer@fjordmek.example", "/cases/receipt?shipment=" + shipment);
        page.setViewportSize(360, 780);
        assertThat(page.locator(".received .more")).isHidden();
        page.locator("label.press[for^=damaged]").click();
        page.locator("input[name^='quantity.']").fill("400");
        page.locator("input[name^='photo.']").setInputFiles(photo("dent.jpg"));
        page.locator("[name=description]").fill("Wet through");
        assertThat((Boolean) page.evaluate("() => document.querySelector('.press').offsetHeight >= 48"
                        + " && document.documentElement.scrollWidth <= 361"))
                .isTrue();
        page.locator("button.big").click();
        // refused: more than has come; what was typed is still there
        assertThat(page.locator(".refused, .wrong").first()).isVisible();
        assertThat(page.locator("[name=description]")).hasValue("Wet through");
        assertThat(page.locator("input[name^='quantity.']")).isVisible();
        page.locator("input[name^='quantity.']").fill("4");
        page.locator("input[name^='photo.']").setInputFiles(photo("dent.jpg"));
        browser.said("button.big", "cases.complained");
        var number = number();
        assertThat(page.locator("ul.attached img")).hasCount(1);
        page.waitForFunction("() => document.querySelector('ul.attached img').naturalWidth > 0");
        browser.look("case-of-goods");

        as("service@nordvik.example", "/cases/inbox");
        page.locator("input[name=row][value='" + number + "']").check();
        browser.said("button[value=take]", "cases.several");
        page.locator("input[name=row][value='" + number + "']").check();
        browser.said("button[value=give]", "cases.several");
        browser.open("/cases/case?number=" + number);
        browser.said("button[value=give]", "cases.give");
        page.locator("#text").fill("He always says that");
        browser.said("button[value=note]", "cases.noted");
        page.locator("#text").fill("Was the seal broken?");
        browser.said("button[value=ask]", "cases.asked");

        as("buyer@fjordmek.example", "/cases/case?number=" + number);
        assertThat(page.locator("main")).not().containsText("He always says that");
        page.locator("#text").fill("No");
        page.locator("#files").setInputFiles(photo("seal.jpg"));
        browser.said("button[value=write]", "cases.written");

        as("service@nordvik.example", "/cases/case?number=" + number);
        page.locator("#cause").fill("A leaking truck");
        page.locator("#remedy").fill("Covers are checked");
        browser.said("button[value=found]", "cases.found");
        page.locator("#text").fill("New ones are on their way");
        browser.said("button[value=answer]", "cases.answered");
        browser.look("case-at-the-desk");
        browser.said("button[value=close]", "cases.close");

        as("buyer@fjordmek.example", "/cases/case?number=" + number);
        assertThat(page.locator("main")).containsText("Covers are checked");
        page.locator("#text").fill("These are wet as well");
        browser.said("button[value=reopen]", "cases.written");
        browser.said("button[value=settle]", "cases.settle");

        browser.open("/cases/new?shipment=" + shipment);
        page.locator("[name=category]").selectOption("quality");
        page.locator("[name=wanted]").selectOption("answer");
        page.locator("[name=description]").fill("Another one, without photos");
        browser.said("main button.primary", "cases.opened");
        var another = number();
        as("service@nordvik.example", "/cases/case?number=" + another);
        browser.said("button[value=take]", "cases.take");
    }

    @Test
    @DisplayName("CE11, IN12 a clerk disputes one line and sees at the invoice that it is")
    void dispute() {
        as("payables@fjordmek.example", "/invoices/invoice?number=" + invoice);
        page.locator("a.dispute").first().click();
        page.locator("[name=description]").fill("Not the agreed price");
        browser.said("main button.primary", "cases.opened");
        browser.open("/invoices/invoice?number=" + invoice);
        assertThat(page.locator("dl.facts")).containsText("Bestridt");
        assertThat(page.locator("a.status[href*='/cases/case']")).hasCount(1);
        browser.look("invoice-in-dispute");
    }

    @Test
    @DisplayName(
            "CE8 to CE10 a return: asked, declined, asked again, approved, its slip, received, in the ERP's books, credited")
    void back() {
        ask("2");
        var declined = number();
        as("service@nordvik.example", "/cases/case?number=" + declined);
        page.locator("#reason").fill("They were cut to length");
        browser.said("button[value=decline]", "cases.decline");
        as("buyer@fjordmek.example", "/shipments/shipment?number=" + shipment);
        ask("3");
        var number = number();
        as("service@nordvik.example", "/cases/case?number=" + number);
        browser.said("button[value=approve]", "cases.approve");
        var slip = page.context().request().get(stand.baseUrl() + "/cases/slip?number=" + number);
        assertThat(slip.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(slip.text()).startsWith("%PDF-");
        browser.said("button[value=receive]", "cases.receive");
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        Await.until("the ERP has booked the return", A_WHILE, () -> {
            var history = buyer.get("/api/v1/cases/" + number).well().json().path("history");
            return history.findValuesAsText("kind").contains("booked");
        });
        stand.erp().books().credit(erpOrder);
        Await.until("its credit note is linked", A_WHILE, () -> {
            var history = buyer.get("/api/v1/cases/" + number).well().json().path("history");
            return history.findValuesAsText("kind").contains("credited");
        });
        as("buyer@fjordmek.example", "/cases/case?number=" + number);
        assertThat(page.locator("a[href*='/invoices/invoice']").first()).isVisible();
        browser.look("return-credited");
    }

    @Test
    @DisplayName("CE13 goods are looked for among what was sent, and go back from two shipments by one form")
    void free() {
        as("buyer@fjordmek.example", "/cases/list");
        page.locator("a.button[href*='/cases/return']").click();
        page.locator("main input[name=q]").fill(shipment);
        page.locator("main input[name=q]").press("Enter");
        assertThat(page.locator("input[name=pick]:visible")).hasCount(1);
        page.locator("input[name=pick]:visible").check();
        page.locator("main input[name=q]").fill("");
        page.locator("main button[type=submit].primary").click();
        page.locator("input[name=pick]:visible:not([value$=':" + shipment + "'])")
                .first()
                .check();
        page.locator("form[method=get] .actions button").click();
        assertThat(page.locator("input.qty")).hasCount(2);
        browser.look("return-of-two");
        page.locator("[name=category]").selectOption("not-needed");
        page.locator("[name=wanted]").selectOption("credit");
        page.locator("input.qty").nth(0).fill("1");
        page.locator("input.qty").nth(1).fill("99999");
        page.locator("main form[method=post] button").click();
        // refused at its field; what was ticked and typed is still there
        assertThat(page.locator(".paper-line:has(input.qty) .wrong")).hasCount(1);
        assertThat(page.locator("input.qty").nth(0)).hasValue("1");
        page.locator("input.qty").nth(1).fill("1");
        browser.said("main form[method=post] button", "cases.opened-together");
        var first = number();
        page.locator("dl.facts a[href*='/cases/case']").click();
        assertThat(page.locator("dl.facts a[href*='number=" + first + "']")).hasCount(1);
        browser.look("return-with-another");
        browser.fresh().signIn("buyer@ostelektro.example");
        assertThat(browser.ask("/cases/return?pick=1:" + shipment).isGiven())
                .as("another company's goods")
                .isFalse();
    }

    @Test
    @DisplayName("CE13 a system sends goods of several shipments back at once, all of them or none")
    void together() {
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        String other = null;
        for (var one : buyer.get("/api/v1/shipments?size=50").well().json().path("items"))
            if (other == null && !one.path("number").asText().equals(shipment))
                other = one.path("number").asText();
        var before = returns(buyer);
        var tooMuch = buyer.create("/api/v1/cases", several("0.01", other, "99999"));
        assertThat(tooMuch.status()).as(tooMuch.toString()).isEqualTo(422);
        assertThat(returns(buyer)).as("none of them").isEqualTo(before);
        var first =
                buyer.create("/api/v1/cases", several("0.01", other, "0.01")).json();
        assertThat(first.path("shipment").asText()).isEqualTo(shipment);
        assertThat(first.path("goods").path("together")).hasSize(1);
        var second = buyer.get("/api/v1/cases/"
                        + first.path("goods").path("together").get(0).asText())
                .well()
                .json();
        assertThat(second.path("shipment").asText()).isEqualTo(other);
        assertThat(second.path("goods").path("together").get(0).asText())
                .isEqualTo(first.path("number").asText());
        var unnamed = buyer.create("/api/v1/cases", several("1", "", "1"));
        assertThat(unnamed.json().path("code").asText()).as(unnamed.toString()).isEqualTo("case-source-needed");
    }

    private static int returns(Caller buyer) {
        return buyer.get("/api/v1/cases?kind=return")
                .well()
                .json()
                .path("total")
                .asInt();
    }

    private static String several(String quantity, String other, String quantityOfTheOther) {
        return """
                {"kind":"return","category":"not-needed","wanted":"credit","description":"",
                 "lines":[{"line":1,"quantity":"%s","shipment":"%s"},{"line":1,"quantity":"%s","shipment":"%s"}]}"""
                .formatted(quantity, shipment, quantityOfTheOther, other);
    }

    private static void ask(String quantity) {
        as("buyer@fjordmek.example", "/cases/return?shipment=" + shipment);
        page.locator("input[name^='quantity.']").first().fill(quantity);
        page.locator("[name=category]").selectOption("not-needed");
        page.locator("[name=wanted]").selectOption("credit");
        browser.said("main button.primary", "cases.opened");
    }

    private static FilePayload photo(String name) {
        try {
            return new FilePayload(name, "image/jpeg", SomeFiles.picture("jpeg", 400, 300));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String number() {
        return page.url().replaceFirst(".*[?&]number=([A-Z0-9]+).*", "$1");
    }

    private static void as(String email, String address) {
        browser.fresh().signIn(email).open(address);
        page = browser.page();
    }
}
