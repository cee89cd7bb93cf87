package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CE14, SH6: one pump of several goes back by the number on its plate, from the ERP's feed to the ERP's books. */
class SerialJourneyIT extends Journey {
    private static final String BUYER = "buyer@fjordmek.example";
    private static final String STRANGER = "buyer@ostelektro.example";
    private static final String SERVICE = "service@nordvik.example";
    private static Caller buyer;
    private static String shipment;
    private static List<String> serials;

    @BeforeAll
    static void open() {
        buyer = Caller.at(stand.baseUrl()).as(BUYER);
        var order = Known.firstOrder(buyer, "{\"lines\":[{\"sku\":\"CIRC-25-6\",\"quantity\":\"8\"}]}");
        shipment = Await.value("pumps are sent", Duration.ofMinutes(3), () -> {
            var sent = buyer.get("/api/v1/orders/" + order).well().json().path("shipments");
            return sent.isEmpty() ? null : sent.get(0).asText();
        });
        var line = buyer.get("/api/v1/shipments/" + shipment)
                .well()
                .json()
                .path("lines")
                .get(0);
        serials = line.path("serials").valueStream().map(node -> node.asText()).toList();
        assertThat(serials).hasSize(line.path("shipped").asInt()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName("CE14 looked for by its number, ticked, asked for, seen by both sides and on the slip, received, gone")
    void back() throws IOException {
        var serial = serials.get(0);
        var page = browser.as(BUYER, "/cases/return");
        page.locator("main input[name=q]").fill(serial.toLowerCase(Locale.ROOT));
        page.locator("main input[name=q]").press("Enter");
        assertThat(page.locator("input[name=pick]:visible")).hasCount(1);
        assertThat(page.locator("b.serial")).containsText(serial);
        page.locator("input[name=pick]:visible").check();
        page.locator("form[method=get] .actions button").click();
        page.waitForURL(url -> url.contains("pick=") && url.contains(serial));
        assertThat(page.locator(".pieces input:checked")).hasValue(serial);
        assertThat(page.locator("input.qty")).hasValue("1");
        browser.look("return-of-a-piece");
        page.locator("[name=category]").selectOption("quality");
        page.locator("[name=wanted]").selectOption("credit");
        page.locator("input.qty").fill("3");
        page.locator("main form[method=post] button").click();
        // refused at the pieces; what was ticked and typed is still there
        assertThat(page.locator(".which .wrong")).hasCount(1);
        assertThat(page.locator("input.qty")).hasValue("3");
        assertThat(page.locator(".pieces input:checked")).hasCount(1);
        page.locator(piece(serials.get(1))).check();
        assertThat(page.locator("input.qty")).hasValue("2");
        browser.said("main form[method=post] button", "cases.opened");
        var number = page.url().replaceFirst(".*[?&]number=([A-Z0-9]+).*", "$1");
        assertThat(page.locator("main")).containsText(serial);
        browser.look("case-of-pieces");

        // in the form of another one these two cannot be ticked
        page = browser.as(BUYER, "/cases/return?shipment=" + shipment);
        for (int i = 0; i < 2; i++)
            assertThat(page.locator(piece(serials.get(i)))).isDisabled();
        assertThat(page.locator(piece(serials.get(3)))).isEnabled();

        page = browser.as(SERVICE, "/cases/case?number=" + number);
        assertThat(page.locator("main")).containsText(serials.get(1));
        browser.said("button[value=approve]", "cases.approve");
        var slip = page.context().request().get(stand.baseUrl() + "/cases/slip?number=" + number);
        try (var pdf = Loader.loadPDF(slip.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(serial).contains(serials.get(1));
        }
        page.locator("input[name^='quantity.']").fill("1");
        page.locator("button[value=receive]").click();
        assertThat(page.locator("form:has(button[value=receive]) .wrong")).hasCount(1);
        page.locator(piece(serials.get(1))).uncheck();
        browser.said("button[value=receive]", "cases.receive");
        assertThat(page.locator("main")).containsText(serial);
        assertThat(page.locator("main")).not().containsText(serials.get(1));
    }

    @Test
    @DisplayName("SH6 the field for every number leads to the shipment; another company finds nothing by it")
    void search() {
        var last = serials.get(serials.size() - 1);
        for (var who : List.of(BUYER, SERVICE)) {
            var page = browser.as(who, "/search?q=" + last.toLowerCase(Locale.ROOT));
            assertThat(page.url()).contains("/shipments/shipment").contains(shipment);
            assertThat(page.locator(".serials")).containsText(serials.get(0));
        }
        var page = browser.as(STRANGER, "/search?q=" + last);
        assertThat(page.locator("main")).not().containsText(shipment);
        browser.open("/cases/return?q=" + last);
        assertThat(page.locator("input[name=pick]:visible")).hasCount(0);
        browser.open("/shipments/list?q=" + last);
        assertThat(page.locator("main")).not().containsText(shipment);
    }

    @Test
    @DisplayName("CE14 a customer's system names the pieces, and is told why not")
    void api() {
        var one = serials.get(2);
        assertThat(refusal(one + "x", "1")).isEqualTo("case-serial-unknown");
        assertThat(refusal(one, "2")).isEqualTo("case-serial-count");
        var made = ask(buyer, one, "1");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("lines").get(0).path("serials").get(0).asText())
                .isEqualTo(one);
        assertThat(refusal(one, "1")).isEqualTo("case-serial-returned");
        assertThat(ask(Caller.at(stand.baseUrl()).as(STRANGER), one, "1").status())
                .as("another company's")
                .isEqualTo(404);
    }

    private static String piece(String serial) {
        return ".pieces label:has-text('" + serial + "') input";
    }

    private static String refusal(String serial, String quantity) {
        var no = ask(buyer, serial, quantity);
        assertThat(no.status()).isEqualTo(422);
        return no.json().path("code").asText();
    }

    private static bryggen.contract.Reply ask(Caller caller, String serial, String quantity) {
        return caller.create(
                "/api/v1/cases",
                """
                {"kind":"return","category":"quality","wanted":"credit","description":"","shipment":"%s",
                 "lines":[{"line":1,"quantity":"%s","serials":["%s"]}]}"""
                        .formatted(shipment, quantity, serial));
    }
}
