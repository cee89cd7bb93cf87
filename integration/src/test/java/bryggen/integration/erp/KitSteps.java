package bryggen.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bryggen.integration.Await;
import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.ErpHands.Goods;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ReturnRequest;
import bryggen.integration.shipments.ErpShipment;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The steps of what a connector is tried with: the ERP's people on the one side, the connector on the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KitSteps {

    static final Duration SOON = Duration.ofSeconds(30);

    ErpHands hands;
    ErpConnector erp;

    protected abstract ErpHands hire();

    @BeforeAll
    void open() {
        hands = hire();
        erp = Connectors.open(hands.settings());
    }

    @AfterAll
    void leave() {
        if (hands != null) hands.close();
    }

    ErpSettings at(URI url) {
        var settings = hands.settings();
        return new ErpSettings(settings.kind(), url, settings.user(), settings.password(), settings.deadline());
    }

    void assumeTakes(Command command) {
        assumeTrue(erp.capabilities().commands().contains(command), "this ERP does not take a " + command.code());
    }

    /** The smallest coin of its currency. */
    static Money least(ErpInvoice invoice) {
        var currency = invoice.gross().currency();
        return new Money(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()), currency);
    }

    /** One that is to be paid in full. */
    ErpInvoice anInvoice(FeedReader<ErpInvoice> invoices) {
        var number = accepted(erp.submitOrder(order(hands.goods(1, 20).get(0), "20")))
                .number();
        hands.shipRest(number);
        hands.invoice(number);
        return appears("an invoice", invoices, i -> i.orders().contains(number));
    }

    PaymentRegistration payment(ErpInvoice invoice, Money amount) {
        return payment(
                invoice.customer(), List.of(new PaymentRegistration.Item(invoice.key(), invoice.number(), amount)));
    }

    PaymentRegistration payment(ErpInvoice one, Money amount, ErpInvoice two, Money amountOfTwo) {
        return payment(
                one.customer(),
                List.of(
                        new PaymentRegistration.Item(one.key(), one.number(), amount),
                        new PaymentRegistration.Item(two.key(), two.number(), amountOfTwo)));
    }

    PaymentRegistration payment(AccountNumber customer, List<PaymentRegistration.Item> items) {
        var number = new PaymentNumber("PAY-" + UUID.randomUUID().toString().substring(0, 13));
        return new PaymentRegistration(number, customer, LocalDate.now(zone()), "48", "pi_3Nx", items);
    }

    static ErpPayment paid(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (ErpPayment) ((Answer.Accepted) answer).document();
    }

    void lost(String write, Function<ErpConnector, Answer> command) {
        try (var line = new LossyLine(hands.settings().url())) {
            line.loseAnswerOf(write);
            var answer = command.apply(Connectors.open(at(line.url())));
            assertThat(line.struck()).as("%s was sent", write).isTrue();
            assertThat(answer).as("after %s", write).isInstanceOf(Answer.Unknown.class);
        }
    }

    static RequestNumber number(String prefix) {
        return new RequestNumber(prefix + UUID.randomUUID().toString().substring(0, 13));
    }

    static CreditRequest credit(ErpInvoice invoice, String quantity) {
        var line = new CreditRequest.Line(1, new BigDecimal(quantity));
        return new CreditRequest(
                number("CR-"), invoice.customer(), invoice.key(), invoice.number(), "damaged", List.of(line));
    }

    static ErpInvoice credited(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (ErpInvoice) ((Answer.Accepted) answer).document();
    }

    ErpOrder shipped(OrderSubmission order) {
        var taken = accepted(erp.submitOrder(order));
        hands.shipRest(taken.number());
        return taken;
    }

    static ReturnRequest sendBack(OrderSubmission order, ErpOrder taken, String quantity) {
        var first = order.lines().get(0);
        var line = new ReturnRequest.Line(first.line(), first.sku(), new BigDecimal(quantity));
        return new ReturnRequest(number("RT-"), order.customer(), taken.number(), "too long", List.of(line));
    }

    static ErpReturn returned(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (ErpReturn) ((Answer.Accepted) answer).document();
    }

    static LeadSubmission lead(RequestNumber number, String title) {
        return new LeadSubmission(
                number,
                "Havbruk Ø AS",
                null,
                "NO",
                "Kari Vik",
                "kari@havbruk.example",
                "+4740000000",
                title,
                "Wants a quote before Easter",
                null);
    }

    static ErpLead entered(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (ErpLead) ((Answer.Accepted) answer).document();
    }

    ZoneId zone() {
        return erp.capabilities().zone();
    }

    static ErpOrder accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (ErpOrder) ((Answer.Accepted) answer).document();
    }

    OrderSubmission order(Goods goods, String quantity) {
        var customer = hands.customer();
        return order(customer, List.of(line(customer, 1, goods, quantity)));
    }

    OrderSubmission order(Goods one, String quantity, Goods two, String quantityOfTwo) {
        var customer = hands.customer();
        var lines = new ArrayList<OrderSubmission.Line>();
        lines.add(line(customer, 1, one, quantity));
        lines.add(line(customer, 2, two, quantityOfTwo));
        return order(customer, lines);
    }

    OrderSubmission order(AccountNumber customer, List<OrderSubmission.Line> lines) {
        var number = new OrderNumber("K-" + UUID.randomUUID().toString().substring(0, 13));
        return new OrderSubmission(
                number,
                customer,
                LocalDate.now(zone()),
                "PO 4711",
                "Project Ø-17",
                null,
                null,
                "Ring før levering",
                "web",
                lines);
    }

    OrderSubmission.Line line(AccountNumber customer, int line, Goods goods, String quantity) {
        var wanted = new Quantity(new BigDecimal(quantity), goods.unit());
        return new OrderSubmission.Line(line, goods.sku(), wanted, price(customer, goods, quantity));
    }

    UnitPrice price(AccountNumber customer, Goods goods, String quantity) {
        var asked = List.of(new LineAsk(goods.sku(), new BigDecimal(quantity)));
        var answered = erp.price(customer, asked, LocalDate.now(zone()));
        assertThat(answered).hasSize(1);
        return answered.get(0).price();
    }

    static void assertShipped(ErpShipment shipment, String ordered, String shipped, String outstanding) {
        assertThat(shipment.lines()).singleElement().satisfies(line -> {
            assertThat(line.ordered()).isEqualByComparingTo(ordered);
            assertThat(line.shipped()).isEqualByComparingTo(shipped);
            assertThat(line.outstanding()).isEqualByComparingTo(outstanding);
        });
    }

    static <R> R appears(String what, FeedReader<R> reader, Predicate<R> meant) {
        Supplier<Optional<R>> ask = () -> reader.read(100).find(meant);
        return Await.value(what, SOON, ask);
    }
}
