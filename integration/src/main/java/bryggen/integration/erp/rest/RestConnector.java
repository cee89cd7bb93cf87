package bryggen.integration.erp.rest;

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
import bryggen.integration.erp.Wire;
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
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks the JSON-over-HTTP contract of docs/connect-your-erp.md. The bearer token is the settings' password. */
public final class RestConnector implements ErpConnector {
    private static final int SMALL = RestCommands.SMALL;
    private static final int LARGE = 32 << 20;
    private static final int MAX_PAGE = 5_000;
    /** Of what may be long: products with pictures, documents with their lines. */
    private static final int MAX_LONG = 500;

    private static final Set<Feed<?>> SHORT_ROWS = Set.of(Feed.PRICE, Feed.STOCK);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);
    private final Duration deadline;
    private final Transport transport;
    private final Verdict verdict;
    private final RestCommands commands;
    private final RestFeeds feeds;
    private volatile boolean sandbox;
    private volatile @Nullable Set<Command> taken;
    private volatile long askedAt;

    public RestConnector(ErpSettings settings) {
        deadline = settings.deadline();
        askedAt = System.nanoTime() - 2 * ASK_AGAIN.toNanos();
        transport = new Transport(settings);
        verdict = new Verdict(transport);
        commands = new RestCommands(transport, verdict, deadline);
        feeds = new RestFeeds(transport, verdict, deadline, this::learn);
    }

    /**
     * Whether it is a sandbox is learnt from every answer, which commands it takes from its status, which is asked for when
     * they are first wanted; until it answers, no is assumed.
     */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "rest",
                sandbox,
                feedsServed(),
                commandsTaken(),
                false,
                true,
                MAX_PAGE,
                Duration.ofSeconds(30),
                ZoneId.of("Europe/Oslo"));
    }

    /** Holds and leads are told by those who take what is said to them. */
    private Set<Feed<?>> feedsServed() {
        var served = new HashSet<Feed<?>>(Feed.ALL);
        if (!commandsTaken().contains(Command.RELEASE)) served.remove(Feed.HOLD);
        if (!commandsTaken().contains(Command.LEAD)) served.remove(Feed.LEAD);
        return served;
    }

    private Set<Command> commandsTaken() {
        var known = taken;
        if (known == null && System.nanoTime() - askedAt > ASK_AGAIN.toNanos()) {
            askedAt = System.nanoTime();
            status(Deadline.in(SHORT));
            known = taken;
        }
        return known == null ? Set.of() : known;
    }

    @Override
    public ErpHealth ping() {
        return status(Deadline.in(deadline));
    }

    private ErpHealth status(Deadline until) {
        var reply = learn(transport.get(Address.of("/status"), until, SMALL));
        if (reply instanceof Reply.Answered answered && answered.status() == 200) {
            try {
                var status = answered.body().object();
                taken = commands(status.path("commands"));
                var name = status.path("name").asText("");
                if (!name.isBlank()) return ErpHealth.well(name + " answers.");
            } catch (Unreadable e) {
                return stranger(String.valueOf(e.getMessage()));
            }
            return stranger("no name");
        }
        return ErpHealth.down(Verdict.cause(reply), verdict.say(reply));
    }

    private static ErpHealth stranger(String why) {
        return ErpHealth.down(ErpHealth.Cause.STRANGER, "The address answers, but not as the contract says: " + why);
    }

    @Override
    public <R> FeedPage<R> changes(Feed<R> feed, @Nullable String cursor, int max) {
        return feeds.changes(feed, cursor, Math.max(1, Math.min(max, SHORT_ROWS.contains(feed) ? MAX_PAGE : MAX_LONG)));
    }

    @Override
    public IdPage ids(Feed<?> feed, @Nullable String cursor) {
        return feeds.ids(feed, cursor);
    }

    @Override
    public <R> Optional<Change<R>> one(Feed<R> feed, String remoteId) {
        return feeds.one(feed, remoteId);
    }

    @Override
    public Answer submitOrder(OrderSubmission order) {
        return commands.submit(order);
    }

    @Override
    public Answer cancelOrder(OrderCancellation wish) {
        return commands.cancel(wish);
    }

    @Override
    public Answer registerPayment(PaymentRegistration payment) {
        return commands.pay(payment);
    }

    @Override
    public Optional<ErpOrder> findOrder(AccountNumber customer, OrderNumber number) {
        return find(RestCommands.orders(customer, number), "orders", ErpOrder.class);
    }

    @Override
    public Optional<ErpPayment> findPayment(AccountNumber customer, PaymentNumber number) {
        return find(RestCommands.payments(customer, number), "payments", ErpPayment.class);
    }

    @Override
    public Answer cancelRest(OrderCancellation wish) {
        return commands.cancelRest(wish);
    }

    @Override
    public Answer requestCredit(CreditRequest request) {
        return commands.credit(request);
    }

    @Override
    public Answer requestReturn(ReturnRequest request) {
        return commands.sendBack(request);
    }

    @Override
    public Answer releaseHold(HoldRelease release) {
        return commands.release(release);
    }

    @Override
    public Answer submitLead(LeadSubmission lead) {
        return commands.lead(lead);
    }

    @Override
    public Optional<ErpInvoice> findCredit(AccountNumber customer, RequestNumber number) {
        return find(RestCommands.requests("/credits", customer, number), "credits", ErpInvoice.class);
    }

    @Override
    public Optional<ErpReturn> findReturn(AccountNumber customer, RequestNumber number) {
        return find(RestCommands.requests("/returns", customer, number), "returns", ErpReturn.class);
    }

    private <D> Optional<D> find(Address where, String list, Class<D> type) {
        return verdict.read(get(where, SMALL), answer -> FeedRows.first(answer, list, type));
    }

    @Override
    public List<PricedLine> price(AccountNumber customer, List<LineAsk> lines, LocalDate on) {
        var reply = ask("/questions/prices", new PriceQuestion(customer, on, lines));
        return verdict.read(reply, answer -> FeedRows.list(answer, "lines", PricedLine.class));
    }

    @Override
    public List<StockLevel> stock(List<Sku> skus) {
        var reply = ask("/questions/stock", new StockQuestion(skus));
        return verdict.read(reply, answer -> FeedRows.list(answer, "levels", StockLevel.class));
    }

    @Override
    public Optional<Document> invoiceDocument(String key) {
        var reply = get(Address.of("/invoices/document").with("key", key), LARGE);
        if (!(reply instanceof Reply.Answered answered)) throw new ErpUnavailable(verdict.say(reply), null);
        if (answered.status() == 404) return Optional.empty();
        var type = answered.headers().firstValue("Content-Type").orElse("");
        if (answered.status() != 200 || !type.startsWith("application/pdf"))
            throw new ErpUnavailable(verdict.say(reply), null);
        return Optional.of(new Document("application/pdf", answered.body().bytes()));
    }

    /** A command that we do not know is somebody else's. */
    private static Set<Command> commands(JsonNode named) {
        var found = EnumSet.noneOf(Command.class);
        for (var name : named)
            for (var command : Command.values()) if (command.code().equals(name.asText())) found.add(command);
        return Collections.unmodifiableSet(found);
    }

    private Reply get(Address address, int limit) {
        return learn(transport.get(address, Deadline.in(deadline), limit));
    }

    private Reply ask(String path, Object question) {
        var key = UUID.randomUUID().toString();
        return learn(transport.repeat(Address.of(path), key, Wire.write(question), Deadline.in(deadline), LARGE));
    }

    private Reply learn(Reply reply) {
        if (reply instanceof Reply.Answered answered && answered.status() == 200) learn(answered.headers());
        return reply;
    }

    private void learn(HttpHeaders headers) {
        sandbox = headers.firstValue("Bryggen-Sandbox").isPresent();
    }

    private record PriceQuestion(AccountNumber customer, LocalDate on, List<LineAsk> lines) {}

    private record StockQuestion(List<Sku> skus) {}
}
