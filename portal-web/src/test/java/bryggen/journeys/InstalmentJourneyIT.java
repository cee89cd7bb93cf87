package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import bryggen.portal.payments.Payer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IN16: a company that pays in three parts, from the ERP's word to what is proposed, paid and left. */
class InstalmentJourneyIT extends Journey {
    private static final String COMPANY = "C1019";
    private static final String CLERK = "payables@finnmarkbygg.example";
    private static final Duration SOON = Duration.ofMinutes(3);
    private static Caller clerk;

    @BeforeAll
    static void open() throws SQLException {
        try (var database = stand.connect()) {
            DemoPeople.add(database, CLERK, "PAYABLES", COMPANY);
        }
        clerk = Caller.at(stand.baseUrl()).as(CLERK);
    }

    @Test
    @DisplayName(
            "IN16 the first part is proposed; when it is paid, the next; what is on its way is for the first of them")
    void threeParts() {
        var books = stand.erp().books();
        books.payInInstalments(COMPANY, 3, "0");
        books.placePhoneOrder(COMPANY, "BOLT-M8-20", "700");
        var invoice = Await.value("it is invoiced", SOON, () -> {
            var found = clerk.get("/api/v1/invoices?open=true").well().json().path("items");
            return found.isEmpty() ? null : found.get(0).path("number").asText();
        });
        var told = invoice(invoice);
        var parts = told.path("instalments");
        assertThat(parts).hasSize(3);
        assertThat(sum(parts, "amount")).isEqualByComparingTo(Payer.decimal(told, "gross"));
        assertThat(sum(parts, "open")).isEqualByComparingTo(Payer.decimal(told, "open"));
        assertThat(told.path("due")).isEqualTo(parts.get(0).path("due"));
        assertThat(LocalDate.parse(parts.get(2).path("due").asText()))
                .isEqualTo(LocalDate.parse(parts.get(0).path("due").asText()).plusDays(60));

        var page = browser.as(CLERK, "/invoices/invoice?number=" + invoice);
        assertThat(page.locator("[aria-labelledby=instalments] tbody tr").count())
                .isEqualTo(3);
        browser.look("instalments/invoice");
        assertThat(proposed(invoice)).isEqualByComparingTo(Payer.decimal(parts.get(0), "amount"));
        browser.look("instalments/pay");
        browser.open("/invoices/invoice?number=" + invoice);
        page.locator("main a[href*='/payments/review']").click();
        assertThat(page.locator("main input[name='a." + invoice + "']").first().inputValue())
                .as("the page of the invoice asks for the part too")
                .isEqualTo(Payer.decimal(parts.get(0), "amount").toPlainString());

        books.pay(invoice, parts.get(0).path("amount").asText());
        var after = Await.value("the first is paid", SOON, () -> {
            var now = invoice(invoice);
            return Payer.decimal(now.path("instalments").get(0), "open").signum() == 0 ? now : null;
        });
        assertThat(after.path("due")).isEqualTo(parts.get(1).path("due"));
        assertThat(proposed(invoice)).isEqualByComparingTo(Payer.decimal(parts.get(1), "amount"));

        var more = Payer.decimal(parts.get(1), "amount").add(BigDecimal.ONE);
        var payment = clerk.create(
                        "/api/v1/payments",
                        "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"%s\"}],\"method\":\"transfer\"}"
                                .formatted(invoice, more))
                .well()
                .json()
                .path("number")
                .asText();
        assertThat(Payer.decimal(invoice(invoice).path("instalments").get(1), "open"))
                .isZero();
        var rest = Payer.decimal(parts.get(2), "amount").subtract(BigDecimal.ONE);
        assertThat(Payer.decimal(invoice(invoice).path("instalments").get(2), "open"))
                .isEqualByComparingTo(rest);
        assertThat(proposed(invoice)).isEqualByComparingTo(rest);
        clerk.post("/api/v1/payments/" + payment + "/cancellation", "{}").well();
        assertThat(proposed(invoice)).isEqualByComparingTo(Payer.decimal(parts.get(1), "amount"));
    }

    /** What stands in the invoice's field on the page where one pays. */
    private static BigDecimal proposed(String invoice) {
        browser.open("/payments/pay?tick=all");
        return new BigDecimal(browser.page()
                .locator("[name='a." + invoice + "']")
                .inputValue()
                .replace(',', '.'));
    }

    private static JsonNode invoice(String number) {
        return clerk.get("/api/v1/invoices/" + number).well().json();
    }

    private static BigDecimal sum(JsonNode parts, String amount) {
        return parts.valueStream().map(part -> Payer.decimal(part, amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
