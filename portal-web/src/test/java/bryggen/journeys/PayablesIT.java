package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.portal.payments.Payer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A payables clerk pays three of seven invoices, one of them in part, and sees them booked. */
class PayablesIT {
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @Test
    @DisplayName(
            "a payables clerk pays 3 of 7 invoices at once, through the bank's own step, to the ERP's books and back")
    void threeOfSeven() {
        var stand = Stand.shared();
        var payer = Payer.at(stand);
        payer.awaitCards();
        try (var browser = Browser.at(stand.baseUrl())) {
            browser.signIn("payables@fjordmek.example");
            var page = browser.page();
            browser.look("payables-home");
            page.locator("main a.tile[href*='/payments/pay']").first().click();
            page.waitForURL(url -> url.contains("/payments/pay"));
            browser.open("/payments/pay?tick=none").look("pay");
            assertThat(page.locator("table.payables tbody tr").count())
                    .as("at least seven are open")
                    .isGreaterThanOrEqualTo(7);
            var numbers = new ArrayList<String>();
            for (var tick : page.locator("table.payables input[type=checkbox]").all()) {
                var number = tick.getAttribute("value");
                // what another test pays just now is left to it
                if (numbers.size() == 3
                        || payer.invoice(number).path("status").asText().equals("pending")) continue;
                numbers.add(number);
                tick.check();
            }
            var before = numbers.stream()
                    .map(number -> Payer.decimal(payer.invoice(number), "open"))
                    .toList();
            page.locator("[name='a." + numbers.get(2) + "']").fill("250,50");
            page.locator("form[action='/payments/review'] button.primary").click();
            page.waitForURL(url -> url.contains("/payments/review"));
            browser.look("pay-review");
            page.locator("#method-card").check();
            page.locator("[name=memo]").fill("November");
            page.locator("button[name=act][value=pay]").click();
            page.waitForURL(url -> url.startsWith(stand.pay().url().toString()));
            var paid = before.get(0).add(before.get(1)).add(new BigDecimal("250.50"));
            assertThat(page.locator("main").innerText()).contains(paid.toPlainString());
            page.locator("button[value=step]").click();
            page.locator("button[value=approve]").click();
            page.waitForURL(url -> url.contains("/payments/payment"));
            assertThat(page.locator("main").innerText()).contains("November");
            assertThat(page.locator("main form, main a[href*='/payments/review'], main a[href*='/pay/']")
                            .allInnerTexts())
                    .as("nothing that pays again")
                    .noneMatch(text -> text.startsWith("Betal ") || text.contains("betalingssiden"));
            var number = page.url().replaceFirst(".*[?&]number=([^&]+).*", "$1");
            Await.until(number + " shows that it is booked", A_WHILE, () -> {
                page.reload();
                return page.locator("main").innerText().contains("mottatt og bokført");
            });
            browser.look("payment-booked");
            payer.awaitBooked(number, numbers.get(0), BigDecimal.ZERO);
            payer.awaitBooked(number, numbers.get(1), BigDecimal.ZERO);
            payer.awaitBooked(number, numbers.get(2), before.get(2).subtract(new BigDecimal("250.50")));
            assertThat(payer.invoice(numbers.get(0)).path("status").asText()).isEqualTo("paid");
            assertThat(stand.erp().books().payments(number)).hasSize(1).first().satisfies(booked -> {
                assertThat(booked.amount().amount()).isEqualByComparingTo(paid);
                assertThat(booked.items()).hasSize(3);
            });
            browser.open("/payments/list").look("payments");
            assertThat(page.locator("main").innerText()).contains(number);
            browser.assertClean();
        }
    }

    @Test
    @DisplayName("a transfer for the whole set, with one reference, given up again")
    void transfer() {
        var stand = Stand.shared();
        var payer = Payer.at(stand);
        var invoice = payer.open("300").path("number").asText();
        try (var browser = Browser.at(stand.baseUrl())) {
            browser.signIn("payables@fjordmek.example");
            var page = browser.page();
            browser.open("/invoices/invoice?number=" + invoice);
            page.locator("main a[href*='/payments/review']").click();
            page.waitForURL(url -> url.contains("/payments/review"));
            page.locator("#method-transfer").check();
            page.locator("button[name=act][value=pay]").click();
            page.waitForURL(url -> url.contains("/payments/payment"));
            assertThat(page.locator(".reference").innerText()).matches("\\d{12}");
            browser.look("payment-transfer");
            page.locator("button[name=act][value=cancel]").click();
            page.waitForURL(url -> url.contains("said="));
            assertThat(page.locator("[role=status]").innerText()).contains("er avbrutt");
            browser.look("payment-cancelled");
            browser.assertClean();
        }
    }

    @Test
    @DisplayName("faults are said at their invoice, and a page that was left shows no card and no lost money")
    void faults() {
        var stand = Stand.shared();
        var payer = Payer.at(stand);
        var invoice = payer.open("300").path("number").asText();
        try (var browser = Browser.at(stand.baseUrl())) {
            browser.signIn("payables@fjordmek.example");
            var page = browser.page();
            browser.open("/payments/review?i=" + invoice + "&a." + invoice + "=999999999");
            assertThat(page.locator("main .wrong").first().innerText()).contains(invoice);
            assertThat(page.locator("button[name=act][value=pay]").count()).isZero();
            browser.look("pay-refused");
            browser.open("/payments/review?i=" + invoice + "&a." + invoice + "=1");
            page.locator("button[name=act][value=pay]").click();
            page.waitForURL(url -> url.startsWith(stand.pay().url().toString()));
            page.locator("button[value=decline]").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("declined");
            page.locator("button[value=leave]").click();
            page.waitForURL(url -> url.contains("/payments/payment"));
            browser.look("payment-left");
            page.locator("button[name=act][value=cancel]").click();
            page.waitForURL(url -> url.contains("said="));
            browser.assertClean();
        }
    }
}
