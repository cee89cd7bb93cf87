package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Packed;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import bryggen.portal.bank.Camt;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A month of a payables clerk, at a company where nobody else pays. */
class MonthOfPayablesIT {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final String COMPANY = "C1013";
    private static final String CLERK = "clerk@agdermaskin.example";
    private static final Stand STAND = Stand.shared();
    private static final Formats ENGLISH = new Formats(Language.EN, Installation.ZONE);

    private Caller clerk;
    private Visitor pages;

    @Test
    @DisplayName(
            "opening is last closing; a part comes by bank file, 3 of 7 invoices and 2 credit notes are paid, a line is"
                    + " disputed; closing is the sum of what moved, every krone once")
    void month() throws SQLException, IOException {
        try (var database = STAND.connect()) {
            DemoPeople.add(database, CLERK, "PAYABLES", COMPANY);
        }
        clerk = Caller.at(STAND.baseUrl()).as(CLERK);
        pages = Visitor.at(STAND.baseUrl()).as(CLERK);
        var books = STAND.erp().books();
        var invoices = sevenInvoices();
        lastMonth(invoices.get(0));
        for (int i = 5; i < 7; i++)
            books.credit(invoices.get(i).path("orders").get(0).asText());
        var credits = Await.value("two credit notes", A_WHILE, () -> {
            var found = open("creditNote");
            return found.size() == 2 ? found : null;
        });

        assertThat(home())
                .as("what can be used is said before anything is paid")
                .contains(ENGLISH.money(sum(credits), "NOK") + " in credit notes");

        var today = Installation.today();
        var first = today.withDayOfMonth(1);
        var before = Await.value("the old invoice stands in last month", A_WHILE, () -> {
            var statement = statement(first.minusMonths(2), first.minusDays(1));
            return statement.closing.compareTo(gross(invoices.get(0))) == 0 ? statement : null;
        });
        assertThat(statement(first, today).opening)
                .as("opening is last closing")
                .isEqualByComparingTo(before.closing);

        var part = part(invoices.get(3), 3);
        var byBank = payPartByBank(number(invoices.get(3)), part.toPlainString());
        var cash = new BigDecimal[] {BigDecimal.ZERO};
        String byCard;
        try (var browser = Browser.at(STAND.baseUrl())) {
            browser.signIn(CLERK);
            dispute(browser, number(invoices.get(4)));
            byCard = payChosen(browser, invoices, credits, cash);
            browser.open("/invoices/statement").look("statement-of-the-month");
            browser.open("/invoices/downloads").look("downloads");
            browser.assertClean();
        }

        var expected = sum(invoices).subtract(sum(credits)).subtract(part).subtract(cash[0]);
        Await.until(
                "closing is what is left",
                A_WHILE,
                () -> statement(first, today).closing.compareTo(expected) == 0);
        var month = statement(first, today);
        assertThat(month.moved).as("the movements' sum").isEqualByComparingTo(month.closing.subtract(month.opening));
        assertThat(sumOpen("invoice").subtract(sumOpen("creditNote")))
                .as("what is open is what is owed")
                .isEqualByComparingTo(month.closing);
        assertThat(home())
                .as("and what is left of the credit notes is said")
                .contains(ENGLISH.money(sumOpen("creditNote"), "NOK") + " in credit notes");
        assertThat(books.payments(byBank)).hasSize(1).first().satisfies(booked -> assertThat(
                        booked.amount().amount())
                .isEqualByComparingTo(part));
        assertThat(books.payments(byCard)).hasSize(1).first().satisfies(booked -> assertThat(
                        booked.amount().amount())
                .isEqualByComparingTo(cash[0]));
        downloaded(first.minusMonths(1), today);
        for (var item :
                service().get("/api/v1/bank-files/balance").well().json().path("items"))
            assertThat(new BigDecimal(item.path("difference").path("amount").asText()))
                    .isZero();
    }

    private String home() {
        return pages.get("/home").well().text().replace("&#160;", "\u00a0");
    }

    /** IN13: seven invoices and two credit notes, each as PDF and as XML that keeps EN 16931, and the report. */
    private void downloaded(LocalDate first, LocalDate last) throws IOException {
        var packed = Packed.of(pages, first, last);
        assertThat(packed.count(".pdf")).isEqualTo(9);
        assertThat(packed.count(".xml")).isEqualTo(9);
        assertThat(packed.files()).containsKey("report.txt");
        packed.assertByTheNorm();
        assertThat(packed.claims()).isEqualTo(9);
        assertThat(Visitor.at(STAND.baseUrl())
                        .as("payables@fjordmek.example")
                        .get(packed.link().replaceFirst("account=[^&]*&", ""))
                        .status())
                .as("nobody else's")
                .isEqualTo(404);
    }

    /** Each of its own order, with amounts that nothing divides evenly. */
    private List<JsonNode> sevenInvoices() {
        var books = STAND.erp().books();
        var orders = new TreeSet<String>();
        for (int i = 0; i < 7; i++)
            orders.add(books.placePhoneOrder(COMPANY, "BOLT-M8-20", String.valueOf(11 + 7 * i))
                    .number());
        books.tick(60);
        return Await.value("seven invoices", A_WHILE, () -> {
            var found = open("invoice").stream()
                    .filter(i -> orders.contains(i.path("orders").path(0).asText()))
                    .toList();
            return found.size() == 7 ? found : null;
        });
    }

    /** The ERP issued it last month. */
    private static void lastMonth(JsonNode invoice) throws IOException {
        var books = STAND.erp().books();
        var row = (ObjectNode) new ObjectMapper()
                .readTree(books.text(Feed.INVOICE, number(invoice)).orElseThrow());
        var issued = LocalDate.parse(row.path("issued").asText()).minusMonths(1).withDayOfMonth(10);
        row.put("issued", issued.toString());
        row.put("due", issued.plusDays(30).toString());
        row.put(
                "changedAt",
                Instant.parse(row.path("changedAt").asText()).plusMillis(1).toString());
        books.write(Feed.INVOICE, number(invoice), row.toString());
    }

    /** Some of an invoice, by transfer; the bank's file says that it has come. */
    private String payPartByBank(String invoice, String amount) {
        var payment = clerk.create(
                        "/api/v1/payments",
                        "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"%s\"}],\"method\":\"transfer\"}"
                                .formatted(invoice, amount))
                .well()
                .json();
        var number = payment.path("number").asText();
        var camt = new Camt("054", 8);
        var file = camt.entry(
                        UUID.randomUUID().toString(),
                        amount,
                        camt.paid(amount, payment.path("reference").asText()))
                .bytes();
        var sent = service()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Content-Type", "application/xml")
                .send("POST", "/api/v1/bank-files?name=month.xml", file);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        awaitBooked(number);
        return number;
    }

    private static void dispute(Browser browser, String invoice) {
        var page = browser.page();
        browser.open("/invoices/invoice?number=" + invoice);
        page.locator("a.dispute").first().click();
        page.locator("[name=description]").fill("Not the agreed price");
        page.locator("main button.primary").click();
        page.waitForURL(url -> url.contains("said="));
    }

    /** Three of the invoices, one whole and two in part, and a part of both credit notes; by card. */
    private String payChosen(Browser browser, List<JsonNode> invoices, List<JsonNode> credits, BigDecimal[] cash) {
        var page = browser.page();
        browser.open("/payments/pay?tick=none").look("pay-of-the-month");
        assertThat(page.locator("main").innerText()).contains("in dispute");
        for (int i = 0; i < 3; i++) cash[0] = cash[0].add(choose(browser, invoices.get(i), 1 + 2 * i));
        for (int i = 0; i < 2; i++) cash[0] = cash[0].subtract(choose(browser, credits.get(i), 7 + 4 * i));
        page.locator("form[action='/payments/review'] button.primary").click();
        page.waitForURL(url -> url.contains("/payments/review"));
        browser.look("review-of-the-month");
        page.locator("#method-card").check();
        page.locator("[name=memo]").fill("November");
        page.locator("button[name=act][value=pay]").click();
        page.waitForURL(url -> url.startsWith(STAND.pay().url().toString()));
        assertThat(page.locator("main").innerText()).contains(cash[0].toPlainString());
        page.locator("button[value=step]").click();
        page.locator("button[value=approve]").click();
        page.waitForURL(url -> url.contains("/payments/payment"));
        var number = page.url().replaceFirst(".*[?&]number=([^&]+).*", "$1");
        awaitBooked(number);
        return number;
    }

    /** So many parts of it, cut to the cent. */
    private static BigDecimal choose(Browser browser, JsonNode document, int parts) {
        var amount = part(document, parts);
        browser.page()
                .locator("input[type=checkbox][value='" + number(document) + "']")
                .check();
        browser.page().locator("[name='a." + number(document) + "']").fill(amount.toPlainString());
        return amount;
    }

    private static BigDecimal part(JsonNode document, int parts) {
        return gross(document).divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
    }

    private void awaitBooked(String number) {
        Await.until(
                number + " is booked",
                A_WHILE,
                () -> clerk.get("/api/v1/payments/" + number).well().json().has("booked"));
    }

    /** A statement's file: what was owed before, what the lines between add up to, what is owed after. */
    private record Account(BigDecimal opening, BigDecimal moved, BigDecimal closing) {}

    private Account statement(LocalDate from, LocalDate to) {
        var lines = pages.get("/invoices/statement?from=" + from + "&to=" + to + "&format=csv")
                .well()
                .text()
                .lines()
                .filter(line -> line.contains("NOK"))
                .map(line -> line.split(";", -1))
                .toList();
        if (lines.isEmpty()) return new Account(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        var moved = lines.subList(1, lines.size() - 1).stream()
                .map(cells -> money(cells[4]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Account(money(lines.get(0)[5]), moved, money(lines.get(lines.size() - 1)[5]));
    }

    private static BigDecimal money(String cell) {
        return new BigDecimal(cell.replace("\"", "").strip());
    }

    private List<JsonNode> open(String type) {
        var found = new ArrayList<JsonNode>();
        for (var item :
                clerk.get("/api/v1/invoices?open=true&size=100").well().json().path("items"))
            if (item.path("type").asText().equals(type)) found.add(item);
        found.sort(Comparator.comparing(MonthOfPayablesIT::gross));
        return found;
    }

    private BigDecimal sumOpen(String type) {
        return open(type).stream()
                .map(item -> new BigDecimal(item.path("open").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<JsonNode> documents) {
        return documents.stream().map(MonthOfPayablesIT::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal gross(JsonNode document) {
        return new BigDecimal(document.path("gross").asText());
    }

    private static String number(JsonNode document) {
        return document.path("number").asText();
    }

    private static Caller service() {
        return Caller.at(STAND.baseUrl()).as("service@nordvik.example");
    }
}
