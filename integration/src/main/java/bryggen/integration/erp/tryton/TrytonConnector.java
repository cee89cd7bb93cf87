package bryggen.integration.erp.tryton;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Answer;
import bryggen.integration.erp.Capabilities;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.Command;
import bryggen.integration.erp.Document;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpHealth;
import bryggen.integration.erp.ErpSettings;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.IdPage;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ReturnRequest;
import bryggen.integration.stock.StockLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tryton 6.0 over JSON-RPC. One lane: confirming a sale locks whole tables for all customers (credit limits), so orders
 * go in one after the other.
 */
public final class TrytonConnector implements ErpConnector {

    private static final Set<Command> COMMANDS =
            Set.of(Command.PAYMENT, Command.CANCEL_REST, Command.CREDIT, Command.RETURN);
    private static final int MOST = 500;
    private static final Duration PING = Duration.ofSeconds(8);

    /** A request that takes longer has failed at a lock or a frozen machine; a late commit can no longer come. */
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

    private final Duration deadline;
    private volatile boolean leads;
    private final Tryton tryton;
    private final Map<Feed<?>, Rounds<?>> feeds = Map.of(
            Feed.CUSTOMER, new Rounds<>(new Customers()),
            Feed.ITEM, new Rounds<>(new Items()),
            Feed.PRICE, new Rounds<>(new Prices()),
            Feed.STOCK, new Rounds<>(new Stocks()),
            Feed.ORDER, new Rounds<>(new Orders()),
            Feed.SHIPMENT, new Rounds<>(new Shipments()),
            Feed.INVOICE, new Rounds<>(new Invoices()),
            Feed.LEAD, new Rounds<>(new Opportunities()));

    public TrytonConnector(ErpSettings settings) {
        this(settings, Clock.systemUTC());
    }

    TrytonConnector(ErpSettings settings, Clock clock) {
        this.deadline = settings.deadline();
        this.tryton = new Tryton(settings, clock);
    }

    /** The zone is the company's own as soon as the ERP has been reached once; until then this machine's. */
    @Override
    public Capabilities capabilities() {
        var zone = zone();
        return new Capabilities("tryton", false, served(), taken(), true, true, MOST, REQUEST_LIMIT, zone);
    }

    /** Opportunities come with a module that this Tryton may not have. */
    private Set<Command> taken() {
        if (!leads) return COMMANDS;
        var all = EnumSet.copyOf(COMMANDS);
        all.add(Command.LEAD);
        return all;
    }

    private Set<Feed<?>> served() {
        var served = new HashSet<Feed<?>>(feeds.keySet());
        if (!leads) served.remove(Feed.LEAD);
        return served;
    }

    private ZoneId zone() {
        var known = tryton.knownFrame();
        if (known == null) ping();
        known = tryton.knownFrame();
        return known == null ? ZoneId.systemDefault() : known.zone();
    }

    @Override
    public ErpHealth ping() {
        try {
            var calls = tryton.begin(PING);
            calls.call("res.user", "get_preferences", true);
            calls.frame();
            leads = calls.knows(Opportunities.MODEL, "reference");
            return ErpHealth.well("Tryton answers.");
        } catch (Fault fault) {
            return ErpHealth.down(fault.what(), "Tryton: " + fault.text() + ".");
        }
    }

    @Override
    public <R> FeedPage<R> changes(Feed<R> feed, @Nullable String cursor, int max) {
        return ask(calls -> rounds(feed).page(calls, cursor, Math.max(1, Math.min(max, MOST))));
    }

    @Override
    public IdPage ids(Feed<?> feed, @Nullable String cursor) {
        return ask(calls -> rounds(feed).source().ids(calls, cursor, MOST));
    }

    @Override
    public <R> Optional<Change<R>> one(Feed<R> feed, String remoteId) {
        return ask(calls -> {
            var source = rounds(feed).source();
            var found = List.of(source.findOf(remoteId));
            return source.rows(calls, found, Mark.read(null)).stream()
                    .filter(change -> change.remoteId().equals(remoteId) && !change.deleted())
                    .findFirst();
        });
    }

    @SuppressWarnings("unchecked") // the map's entries are made together, feed and rounds of one type
    private <R> Rounds<R> rounds(Feed<R> feed) {
        var rounds = feeds.get(feed);
        if (rounds == null) throw new IllegalArgumentException("no feed " + feed);
        return (Rounds<R>) rounds;
    }

    @Override
    public Answer submitOrder(OrderSubmission order) {
        return command(calls -> new OrderSaga(calls, order).submit());
    }

    @Override
    public Answer cancelOrder(OrderCancellation cancellation) {
        return command(calls -> new OrderCancelling(calls, cancellation).cancel());
    }

    @Override
    public Answer registerPayment(PaymentRegistration payment) {
        return command(calls -> new Paying(calls).register(payment));
    }

    @Override
    public Optional<ErpPayment> findPayment(AccountNumber customer, PaymentNumber number) {
        return ask(calls -> new Paying(calls).find(customer, number));
    }

    @Override
    public Answer cancelRest(OrderCancellation wish) {
        return command(calls -> new RestCancelling(calls, wish).cancel());
    }

    @Override
    public Answer requestCredit(CreditRequest request) {
        return command(calls -> new Crediting(calls).request(request));
    }

    @Override
    public Answer requestReturn(ReturnRequest request) {
        return command(calls -> new Returning(calls).request(request));
    }

    @Override
    public Answer releaseHold(HoldRelease release) {
        return new Answer.Defect("this ERP holds no orders back");
    }

    @Override
    public Answer submitLead(LeadSubmission lead) {
        return command(calls -> new Prospecting(calls).submit(lead));
    }

    @Override
    public Optional<ErpInvoice> findCredit(AccountNumber customer, RequestNumber number) {
        return ask(calls -> new Crediting(calls).find(customer, number));
    }

    @Override
    public Optional<ErpReturn> findReturn(AccountNumber customer, RequestNumber number) {
        return ask(calls -> new Returning(calls).find(customer, number));
    }

    @Override
    public Optional<ErpOrder> findOrder(AccountNumber customer, OrderNumber number) {
        return ask(calls -> new Questions(calls).order(customer, number));
    }

    @Override
    public List<PricedLine> price(AccountNumber customer, List<LineAsk> lines, LocalDate on) {
        return ask(calls -> new Questions(calls).price(customer, lines, on));
    }

    @Override
    public List<StockLevel> stock(List<Sku> skus) {
        return ask(calls -> new Questions(calls).stock(skus));
    }

    @Override
    public Optional<Document> invoiceDocument(String key) {
        return ask(calls -> new Questions(calls).invoice(key));
    }

    private <T> T ask(Function<Calls, T> question) {
        try {
            return question.apply(tryton.begin(deadline));
        } catch (Fault fault) {
            throw new ErpUnavailable("Tryton: " + fault.text(), fault);
        } catch (IllegalArgumentException e) {
            throw new ErpUnavailable("Tryton's answer or the question cannot be read: " + e.getMessage(), e);
        }
    }

    private Answer command(Function<Calls, Answer> command) {
        try {
            return command.apply(tryton.begin(deadline));
        } catch (Fault fault) {
            return answer(fault);
        } catch (IllegalArgumentException e) {
            return new Answer.Defect(String.valueOf(e.getMessage()));
        }
    }

    private static Answer answer(Fault fault) {
        return switch (fault.kind()) {
            case REFUSED -> new Answer.Rejected(fault.text());
            case ASKED -> new Answer.NeedsDecision(fault.question(), fault.text());
            case LOCKED -> new Answer.Busy(fault.text(), Duration.ofSeconds(1));
            case UNREACHED -> new Answer.Busy(fault.text(), Duration.ofSeconds(5));
            case STRANGER -> new Answer.Busy(fault.text(), Duration.ofSeconds(30));
            case LOST -> new Answer.Unknown(fault.text());
            case BROKEN -> new Answer.Defect(fault.text());
        };
    }
}
