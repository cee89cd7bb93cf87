package bryggen.integration.erp.rest;

import bryggen.integration.Await;
import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.Connectors;
import bryggen.integration.erp.ErpHands;
import bryggen.integration.erp.ErpSettings;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedReader;
import bryggen.integration.erp.Wire;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.stock.StockLevel;
import bryggen.sandbox.SandboxBooks;
import bryggen.sandbox.SandboxProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The people of the sandbox ERP, played by hand: nothing happens there by itself. */
final class SandboxHands implements ErpHands {
    private static final AccountNumber RICH = new AccountNumber("C1003");
    private static final AccountNumber POOR = new AccountNumber("C1002");
    private final EmbeddedPostgres database;
    private final SandboxProcess sandbox;
    private final SandboxBooks books;

    SandboxHands() {
        try {
            database = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jdbc = database.getJdbcUrl("postgres", "postgres");
        sandbox = SandboxProcess.start(SandboxProcess.Start.quick(jdbc, Path.of("target/sandbox-kit.log")));
        books = sandbox.books();
        books.byHand();
    }

    @Override
    public ErpSettings settings() {
        return sandbox.settings(Duration.ofSeconds(10));
    }

    @Override
    public AccountNumber customer() {
        return RICH;
    }

    @Override
    public List<Goods> goods(int howMany, int onHand) {
        return Stream.of("BOLT-M8-20", "NUT-M8", "BOLT-M8-30")
                .limit(howMany)
                .map(sku -> books.row(Feed.ITEM, sku).orElseThrow())
                .map(item -> new Goods(item.sku(), item.unit()))
                .peek(goods -> count(goods, new BigDecimal(5000 + onHand)))
                .toList();
    }

    @Override
    public Overreach moreThanTheCredit(Goods goods) {
        var poor = customer(POOR);
        books.write(Feed.CUSTOMER, POOR.value(), Wire.write(renamed(poor, poor.name(), "1.00")));
        return new Overreach(POOR, BigDecimal.valueOf(20));
    }

    @Override
    public String orderOnThePhone(AccountNumber customer, Goods goods, BigDecimal quantity) {
        return books.placePhoneOrder(customer.value(), goods.sku().value(), quantity.toPlainString())
                .number();
    }

    @Override
    public int ordersInTheBooks(AccountNumber customer, OrderNumber number) {
        return (int) books.orders(number.value()).stream()
                .filter(order -> order.customer().equals(customer))
                .filter(order -> order.acceptance() != ErpOrder.Acceptance.CANCELLED)
                .count();
    }

    @Override
    public void shipPart(String number, Sku sku, BigDecimal quantity) {
        books.ship(number, sku.value(), quantity.toPlainString());
    }

    @Override
    public void shipRest(String number) {
        books.shipRest(number);
    }

    @Override
    public void invoice(String number) {
        books.invoice(number);
    }

    @Override
    public void credit(String number) {
        books.credit(number);
    }

    @Override
    public void count(Goods goods, BigDecimal onHand) {
        put(goods.sku(), "TRD", "Trondheim", onHand);
        put(goods.sku(), "OSL", "Oslo", BigDecimal.ZERO);
    }

    @Override
    public AccountNumber enterCustomer(String name) {
        var number = newNumber();
        books.write(Feed.CUSTOMER, number.value(), Wire.write(customer(number, name)));
        return number;
    }

    @Override
    public AccountNumber enterCustomerWithInstalments() {
        var number = enterCustomer("Pays in parts");
        books.payInInstalments(number.value(), 3, "0");
        return number;
    }

    @Override
    public void rename(AccountNumber customer, String name) {
        books.write(Feed.CUSTOMER, customer.value(), Wire.write(renamed(customer(customer), name, null)));
    }

    @Override
    public void deleteCustomer(AccountNumber customer) {
        books.erase(Feed.CUSTOMER, customer.value(), true);
    }

    @Override
    public LateChange enterCustomersSlowly() {
        var number = newNumber();
        books.lateCommit(Feed.CUSTOMER, number.value(), Wire.write(customer(number, "Saved late AS")), 60_000);
        return () -> {
            books.noFaults();
            Await.that("the late commit", Duration.ofSeconds(10), () -> books.text(Feed.CUSTOMER, number.value())
                    .isPresent());
            return List.of(number);
        };
    }

    /** A bearer token does not expire. */
    @Override
    public void expireLogin() {}

    @Override
    public List<String> writesOfAnOrder() {
        return List.of("POST /orders ");
    }

    @Override
    public List<String> writesOfAPayment() {
        return List.of("POST /payments ");
    }

    @Override
    public List<String> writesOfACredit() {
        return List.of("POST /credits ");
    }

    @Override
    public List<String> writesOfAReturn() {
        return List.of("POST /returns ");
    }

    @Override
    public int creditsInTheBooks(ErpInvoice invoice) {
        var connector = Connectors.open(settings());
        return (int) new FeedReader<>(connector, Feed.INVOICE)
                .read(500).all().stream()
                        .map(Change::row)
                        .filter(row -> row != null && row.type() == ErpInvoice.Type.CREDIT_NOTE)
                        .filter(row -> row.orders().equals(invoice.orders()))
                        .count();
    }

    @Override
    public int returnsInTheBooks(String order) {
        return books.returnsOf(order);
    }

    @Override
    public void holdBack(String number, String text) {
        books.hold(number, "CREDIT", text);
    }

    @Override
    public void enterLead(String title) {
        var key = "L-" + UUID.randomUUID();
        var lead = new ErpLead(
                key,
                key,
                null,
                "Havbruk AS",
                "NO",
                null,
                null,
                null,
                title,
                null,
                null,
                ErpLead.Stage.QUALIFIED,
                Instant.now());
        books.write(Feed.LEAD, key, Wire.write(lead));
    }

    @Override
    public void close() {
        sandbox.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Sku sku, String warehouse, String name, BigDecimal available) {
        var level = new StockLevel(sku, warehouse, name, available, List.of(), Instant.now());
        books.write(Feed.STOCK, sku + "@" + warehouse, Wire.write(level));
    }

    private Customer customer(AccountNumber number) {
        return books.row(Feed.CUSTOMER, number.value()).orElseThrow();
    }

    private static AccountNumber newNumber() {
        return new AccountNumber("K-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static Customer customer(AccountNumber number, String name) {
        return new Customer(number, name, null, "NO", null, null, null, null, null, 30, List.of(), true);
    }

    private static Customer renamed(Customer was, String name, String limit) {
        return new Customer(
                was.number(),
                name,
                was.organisationNumber(),
                was.country(),
                was.email(),
                was.priceList(),
                was.tax(),
                limit == null ? was.creditLimit() : Money.of(limit, "NOK"),
                was.creditUsed(),
                was.paymentDays(),
                was.addresses(),
                was.active());
    }
}
