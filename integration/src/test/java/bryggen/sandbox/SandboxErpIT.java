package bryggen.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.Await;
import bryggen.integration.erp.Answer;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.Connectors;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.Feed;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.items.Item;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.prices.LineAsk;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sandbox ERP behaves as a real one: the clock is in the test's hand, the books are its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxErpIT {
    private EmbeddedPostgres database;
    private SandboxProcess sandbox;
    private SandboxBooks books;
    private ErpConnector erp;
    private int serial;

    @BeforeAll
    void open() throws IOException {
        database = EmbeddedPostgres.builder().start();
        var jdbc = database.getJdbcUrl("postgres", "postgres");
        var log = Path.of("target/sandbox-it.log");
        sandbox = SandboxProcess.start(new SandboxProcess.Start(0, jdbc, "a-token", "0", true, log));
        books = sandbox.books();
        erp = Connectors.open(sandbox.settings(Duration.ofSeconds(5)));
    }

    @AfterAll
    void leave() throws IOException {
        if (sandbox != null) sandbox.close();
        if (database != null) database.close();
    }

    @AfterEach
    void allIsWell() {
        books.noFaults();
    }

    @Test
    void itSellsAtLeastThreeHundredProductsInEightCategoriesWithTextsInFourLanguages() {
        var items = all(Feed.ITEM);

        assertThat(items).hasSizeGreaterThan(300);
        assertThat(items.stream()
                        .map(Item::category)
                        .filter(category -> category != null && category.parent() == null)
                        .map(Item.Category::code)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "pumps", "valves", "fittings", "fasteners", "cable", "seals", "drives", "service");
        assertThat(items.stream().filter(item -> item.category() != null)).allSatisfy(item -> {
            assertThat(item.texts()).containsOnlyKeys("nb", "sv", "da", "en");
            assertThat(item.picture()).isNotNull();
            assertThat(item.texts().values()).allSatisfy(text -> assertThat(text.name() + text.description())
                    .doesNotContain("{", "null"));
        });
        assertThat(items.stream().map(item -> item.sku().value()))
                .contains("BOLT-M8-20", "BOLT-M8-30", "NUT-M8", "PUMP-P100-400V", "GREASE", "CABLE-3G25")
                .contains("NIP-1/2", "FLENSSETT DN50", "KLEMME-Ø25", "RESTPARTI-4711");
    }

    @Test
    void theBoltOfTheJourneysIsCheapAndPlenty() {
        var bolt = books.row(Feed.ITEM, "BOLT-M8-20").orElseThrow();
        var stock = erp.stock(List.of(bolt.sku()));

        assertThat(bolt.multiple()).isEqualByComparingTo("1");
        assertThat(stock).extracting("warehouse").containsExactly("TRD", "OSL");
        assertThat(stock.stream()
                        .mapToInt(level -> level.available().intValue())
                        .sum())
                .isGreaterThan(1000);
        assertThat(price("C1001", "BOLT-M8-20", "10").amount()).isEqualByComparingTo("3.57");
        assertThat(price("C1001", "BOLT-M8-20", "1000").amount()).isEqualByComparingTo("2.94");
        assertThat(price("C1002", "BOLT-M8-20", "10").amount()).isEqualByComparingTo("4.20");
    }

    @Test
    void theMonthsBeforeAreInTheBooks() {
        var invoices = all(Feed.INVOICE);
        var today = LocalDate.now(erp.capabilities().zone());

        for (var customer : List.of("C1001", "C1002", "C1003", "P2001")) {
            var own = invoices.stream()
                    .filter(invoice -> invoice.customer().value().equals(customer))
                    .toList();
            assertThat(own).as(customer).hasSizeGreaterThan(4);
            assertThat(own).as("%s has paid", customer).anyMatch(invoice -> invoice.open()
                    .equals(Money.of("0", "NOK")));
        }
        assertThat(invoices)
                .anyMatch(invoice -> invoice.type() == ErpInvoice.Type.CREDIT_NOTE
                        && invoice.customer().value().equals("C1001"));
        assertThat(invoices)
                .anyMatch(invoice -> invoice.due() != null
                        && invoice.due().isBefore(today)
                        && invoice.open().amount().signum() > 0
                        && invoice.customer().value().equals("C1001"));
        assertThat(all(Feed.ORDER).stream()
                        .filter(order -> order.customer().value().equals("C1001")))
                .hasSizeGreaterThan(20);
        for (var customer : all(Feed.CUSTOMER))
            if (customer.creditLimit() != null)
                assertThat(customer.creditUsed()).as(customer.name()).isLessThan(customer.creditLimit());
    }

    @Test
    void anOrderIsAcceptedAfterTwoSecondsShippedInTwoPartsAndInvoicedWithinAMinute() {
        var order = order("C1001", "BOLT-M8-20", "10", "3.57");
        assertThat(submit(order).acceptance()).isEqualTo(Acceptance.WAITING);

        books.tick(2);
        assertThat(now(order).acceptance()).isEqualTo(Acceptance.ACCEPTED);
        books.tick(18);
        assertThat(now(order).shipping()).isEqualTo(Progress.PART);
        assertThat(now(order).lines().get(0).shipped()).isEqualByComparingTo("5");
        books.tick(40);

        assertThat(now(order).shipping()).isEqualTo(Progress.DONE);
        assertThat(now(order).invoicing()).isEqualTo(Progress.DONE);
        var invoice = all(Feed.INVOICE).stream()
                .filter(found -> found.orders().contains(now(order).number()))
                .findFirst()
                .orElseThrow();
        assertThat(invoice.net()).hasToString("Money[amount=35.70, currency=NOK]");
        assertThat(invoice.gross().amount()).isEqualByComparingTo("44.63");
        assertThat(invoice.paymentReference()).matches("\\d{8,25}");
    }

    @Test
    void anExportCustomerPaysNoTax() {
        var order = order("C1003", "NUT-M8", "100", "1.10");

        assertThat(submit(order).tax().amount()).isZero();
    }

    @Test
    void whatIsShortBecomesABackOrderAndComesLater() {
        var order = order("C1003", "PUMP-P100-400V", "8", "12823.50");
        submit(order);

        books.tick(60);
        assertThat(now(order).shipping()).isEqualTo(Progress.PART);
        assertThat(now(order).lines().get(0).shipped()).isLessThan(new BigDecimal("8"));
        assertThat(now(order).invoicing()).isEqualTo(Progress.PART);
        books.tick(110);

        assertThat(now(order).shipping()).isEqualTo(Progress.DONE);
        assertThat(now(order).invoicing()).isEqualTo(Progress.DONE);
    }

    @Test
    void anotherPriceThanOursIsAcceptedWithChangesAndSaidSo() {
        var order = order("C1002", "BOLT-M8-20", "10", "1.00");
        submit(order);

        books.tick(2);

        assertThat(now(order).acceptance()).isEqualTo(Acceptance.CHANGED);
        assertThat(now(order).reason()).contains("BOLT-M8-20", "4.20", "1.00");
        assertThat(now(order).net().amount()).isEqualByComparingTo("42.00");
    }

    @Test
    void creditUsedMovesWithOrderAndPaymentAndTheLimitHolds() {
        var before = used("C1002");
        var order = order("C1002", "BOLT-M8-20", "100", "4.20");
        submit(order);
        assertThat(used("C1002").subtract(before)).isEqualByComparingTo("525.00");

        assertThat(erp.submitOrder(order("C1002", "BOLT-M8-20", "9000", "4.20")))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class, no -> assertThat(no.text()).contains("Kredittgrensen", "Øst Elektro"));

        books.tick(60);
        var invoice = all(Feed.INVOICE).stream()
                .filter(found -> found.orders().contains(now(order).number()))
                .findFirst()
                .orElseThrow();
        assertThat(used("C1002").subtract(before)).isEqualByComparingTo("525.00");
        books.pay(invoice.key(), "525.00");
        assertThat(used("C1002")).isEqualByComparingTo(before);
    }

    @Test
    void anOrderCanBeCancelledUntilItsFirstShipment() {
        var early = order("C1003", "NUT-M8", "20", "1.10");
        submit(early);
        books.tick(3);
        assertThat(erp.cancelOrder(new OrderCancellation(early.number(), early.customer(), null, "mistake")))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, yes -> assertThat(((ErpOrder) yes.document()).acceptance())
                                .isEqualTo(Acceptance.CANCELLED));
        books.tick(60);
        assertThat(now(early).shipping()).isEqualTo(Progress.NONE);

        var late = order("C1003", "NUT-M8", "20", "1.10");
        submit(late);
        books.tick(20);
        assertThat(erp.cancelOrder(new OrderCancellation(late.number(), late.customer(), null, "mistake")))
                .isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void itBooksTheSameReferenceTwiceWhenItIsSentTwice() {
        var order = order("C1003", "NUT-M8", "20", "1.10");
        submit(order);
        assertThat(books.references()).containsEntry(order.number().value(), 1);

        books.postOrder(order);

        assertThat(books.references()).containsEntry(order.number().value(), 2);
        assertThat(books.orders(order.number().value())).hasSize(2);
    }

    @Test
    void theFaultSwitchMakesTheRightThingGoWrong() {
        assertThat(withFault("drop")).isInstanceOf(Answer.Unknown.class);
        assertThat(withFault("half")).isInstanceOf(Answer.Unknown.class);
        assertThat(withFault("twice")).isInstanceOf(Answer.Unknown.class);
        assertThat(withFault("garbage")).isInstanceOf(Answer.Unknown.class);
        assertThat(withFault("done_500")).isInstanceOf(Answer.Unknown.class);
        assertThat(withFault("status_500")).isInstanceOf(Answer.Unknown.class);
        assertThat(withFault("status_503")).isInstanceOf(Answer.Busy.class);
        assertThat(withFault("status_401")).isInstanceOf(Answer.Busy.class);
        assertThat(withFault("refuse")).isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void anOrderWhoseAnswerWasDroppedIsInTheBooksOnce() {
        var order = order("C1003", "NUT-M8", "20", "1.10");
        books.fault("drop", "POST /orders", 1, 0);

        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Unknown.class);
        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Accepted.class);

        assertThat(books.orders(order.number().value())).hasSize(1);
    }

    @Test
    void anOrderMayBeRefusedAfterALookAtIt() {
        var order = order("C1003", "NUT-M8", "20", "1.10");
        books.fault("refuse_later", "POST /orders", 1, 0);
        submit(order);

        books.tick(3);

        assertThat(now(order).acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThat(now(order).reason()).isNotBlank();
    }

    @Test
    void aBadRowIsPutAsideAndTheOthersComeThrough() {
        var cursor = end(Feed.ITEM);
        books.write(Feed.ITEM, "BAD-1", "{\"sku\":\"BAD-1\",\"unit\":\"C62\",\"active\":true}");
        books.write(Feed.ITEM, "NUT-M8", books.text(Feed.ITEM, "NUT-M8").orElseThrow());

        var page = erp.changes(Feed.ITEM, cursor, 100);

        assertThat(page.changes()).extracting(Change::remoteId).containsExactlyInAnyOrder("BAD-1", "NUT-M8");
        assertThat(page.changes())
                .filteredOn(change -> change.problem() != null)
                .singleElement()
                .satisfies(bad -> {
                    assertThat(bad.remoteId()).isEqualTo("BAD-1");
                    assertThat(bad.problem()).contains("texts is missing");
                    assertThat(bad.raw()).contains("\"BAD-1\"");
                });
        books.erase(Feed.ITEM, "BAD-1", false);
        assertThat(erp.changes(Feed.ITEM, page.cursor(), 100).changes())
                .singleElement()
                .satisfies(gone -> assertThat(gone.deleted()).isTrue());
    }

    @Test
    void workThatCannotBeDoneDoesNotHoldUpTheRest() {
        var stuck = order("C1003", "NUT-M5", "20", "0.70");
        submit(stuck);
        var sound = books.text(Feed.ITEM, "NUT-M5").orElseThrow();
        books.write(Feed.ITEM, "NUT-M5", "{\"sku\":\"\"}");
        var other = order("C1003", "NUT-M8", "20", "1.10");
        submit(other);

        books.tick(3);
        assertThat(now(stuck).acceptance()).isEqualTo(Acceptance.WAITING);
        assertThat(now(other).acceptance()).isEqualTo(Acceptance.ACCEPTED);

        books.write(Feed.ITEM, "NUT-M5", sound);
        books.tick(70);
        assertThat(now(stuck).acceptance()).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void whatWasBookedSurvivesAKill() {
        var order = order("C1003", "NUT-M8", "20", "1.10");
        submit(order);

        sandbox.kill();
        assertThat(erp.submitOrder(order("C1003", "NUT-M8", "20", "1.10"))).isInstanceOf(Answer.Busy.class);
        sandbox.startAgain();

        assertThat(books.orders(order.number().value())).hasSize(1);
        books.tick(60);
        Await.that("the work goes on", Duration.ofSeconds(10), () -> now(order).invoicing() == Progress.DONE);
    }

    private Answer withFault(String kind) {
        books.fault(kind, "POST /orders", 1, 0);
        return erp.submitOrder(order("C1003", "NUT-M8", "20", "1.10"));
    }

    private ErpOrder submit(OrderSubmission order) {
        var answer = erp.submitOrder(order);
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (ErpOrder) ((Answer.Accepted) answer).document();
    }

    private ErpOrder now(OrderSubmission order) {
        return books.orders(order.number().value()).get(0);
    }

    private BigDecimal used(String customer) {
        return books.row(Feed.CUSTOMER, customer).orElseThrow().creditUsed().amount();
    }

    private UnitPrice price(String customer, String sku, String quantity) {
        var ask = new LineAsk(new Sku(sku), new BigDecimal(quantity));
        return erp.price(
                        new AccountNumber(customer),
                        List.of(ask),
                        LocalDate.now(erp.capabilities().zone()))
                .get(0)
                .price();
    }

    private OrderSubmission order(String customer, String sku, String quantity, String price) {
        return new OrderSubmission(
                new OrderNumber("T-" + ++serial),
                new AccountNumber(customer),
                LocalDate.now(erp.capabilities().zone()),
                null,
                null,
                null,
                null,
                null,
                "web",
                List.of(new OrderSubmission.Line(
                        1, new Sku(sku), Quantity.of(quantity, "C62"), UnitPrice.of(price, "NOK"))));
    }

    private <R> List<R> all(Feed<R> feed) {
        var rows = new ArrayList<R>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var page = erp.changes(feed, cursor, 500);
            page.changes().stream().map(Change::row).filter(row -> row != null).forEach(rows::add);
            cursor = page.cursor();
            more = page.more();
        }
        return rows;
    }

    private String end(Feed<?> feed) {
        String cursor = null;
        while (true) {
            var page = erp.changes(feed, cursor, 500);
            cursor = page.cursor();
            if (!page.more()) return cursor;
        }
    }
}
