package bryggen.integration.exchange;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Answer;
import bryggen.integration.erp.Capabilities;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.Command;
import bryggen.integration.erp.Document;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpHealth;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An ERP that answers as the test says and remembers what it was asked. */
final class ScriptedErp implements ErpConnector {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, ErpOrder> orders = new HashMap<>();
    final Map<String, ErpPayment> payments = new HashMap<>();
    final Deque<FeedPage<StockLevel>> pages = new ArrayDeque<>();
    final Map<String, Change<StockLevel>> rows = new HashMap<>();
    Function<OrderSubmission, Answer> onSubmit = order -> new Answer.Defect("no script");
    Function<PaymentRegistration, Answer> onPayment = payment -> new Answer.Defect("no script");
    /** Ids that it cannot give a row for although it is up. */
    final Set<String> broken = new HashSet<>();

    @Nullable
    IdPage listed;

    volatile boolean down;

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "scripted",
                true,
                Set.of(Feed.STOCK),
                Set.of(Command.PAYMENT, Command.NETTING),
                false,
                false,
                2,
                Duration.ofSeconds(10),
                ZoneId.of("Europe/Oslo"));
    }

    @Override
    public ErpHealth ping() {
        return down ? ErpHealth.down(ErpHealth.Cause.SILENT, "scripted") : ErpHealth.well("scripted");
    }

    @Override
    @SuppressWarnings("unchecked") // the script serves one feed
    public <R> FeedPage<R> changes(Feed<R> feed, String cursor, int max) {
        asked.add("changes " + cursor);
        if (down) throw new ErpUnavailable("connection refused", null);
        var page = pages.poll();
        return page == null ? new FeedPage<>(List.of(), String.valueOf(cursor), false) : (FeedPage<R>) page;
    }

    @Override
    public IdPage ids(Feed<?> feed, String cursor) {
        asked.add("ids " + cursor);
        if (down) throw new ErpUnavailable("connection refused", null);
        return listed != null ? listed : new IdPage(new ArrayList<>(rows.keySet()), null);
    }

    @Override
    @SuppressWarnings("unchecked") // the script serves one feed
    public <R> Optional<Change<R>> one(Feed<R> feed, String remoteId) {
        if (down || broken.contains(remoteId)) throw new ErpUnavailable("no answer", null);
        return Optional.ofNullable((Change<R>) rows.get(remoteId));
    }

    @Override
    public Answer submitOrder(OrderSubmission order) {
        asked.add("submit " + order.number());
        return onSubmit.apply(order);
    }

    @Override
    public Answer cancelOrder(OrderCancellation cancellation) {
        asked.add("cancel " + cancellation.number());
        if (!orders.containsKey(cancellation.number().value())) return new Answer.Absent("no such order");
        return new Answer.Rejected("already shipped");
    }

    @Override
    public Optional<ErpOrder> findOrder(AccountNumber customer, OrderNumber number) {
        asked.add("find " + number);
        if (down) throw new ErpUnavailable("connection refused", null);
        return Optional.ofNullable(orders.get(number.value()));
    }

    @Override
    public Answer registerPayment(PaymentRegistration payment) {
        asked.add("pay " + payment.number());
        return onPayment.apply(payment);
    }

    @Override
    public Optional<ErpPayment> findPayment(AccountNumber customer, PaymentNumber number) {
        asked.add("find " + number);
        if (down) throw new ErpUnavailable("connection refused", null);
        return Optional.ofNullable(payments.get(number.value()));
    }

    @Override
    public Answer cancelRest(OrderCancellation wish) {
        return new Answer.Rejected("nothing left");
    }

    @Override
    public Answer requestCredit(CreditRequest request) {
        return new Answer.Defect("no script");
    }

    @Override
    public Answer requestReturn(ReturnRequest request) {
        return new Answer.Defect("no script");
    }

    @Override
    public Answer releaseHold(HoldRelease release) {
        return new Answer.Defect("no script");
    }

    @Override
    public Answer submitLead(LeadSubmission lead) {
        return new Answer.Defect("no script");
    }

    @Override
    public Optional<ErpInvoice> findCredit(AccountNumber customer, RequestNumber number) {
        return Optional.empty();
    }

    @Override
    public Optional<ErpReturn> findReturn(AccountNumber customer, RequestNumber number) {
        return Optional.empty();
    }

    @Override
    public List<PricedLine> price(AccountNumber customer, List<LineAsk> lines, LocalDate on) {
        return List.of();
    }

    @Override
    public List<StockLevel> stock(List<Sku> skus) {
        return List.of();
    }

    @Override
    public Optional<Document> invoiceDocument(String key) {
        return Optional.empty();
    }
}
