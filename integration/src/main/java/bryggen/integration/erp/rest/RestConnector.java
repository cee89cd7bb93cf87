package bryggen.integration.erp.rest;

import bryggen.integration.erp.Answer;
import bryggen.integration.erp.Capabilities;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.Document;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpHealth;
import bryggen.integration.erp.ErpSettings;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.IdPage;
import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.stock.StockLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks the JSON-over-HTTP contract of docs/connect-your-erp.md. The bearer token is the settings' password. */
public final class RestConnector implements ErpConnector {
    private static final int SMALL = 2 << 20;
    private static final int LARGE = 32 << 20;
    private static final int MAX_PAGE = 500;
    private final Duration deadline;
    private final Transport transport;
    private final Verdict verdict;
    private volatile boolean sandbox;

    public RestConnector(ErpSettings settings) {
        deadline = settings.deadline();
        transport = new Transport(settings);
        verdict = new Verdict(transport);
    }

    /** Whether it is a sandbox is learnt from every answer; before the first one, no is assumed. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "rest",
                sandbox,
                Set.copyOf(Feed.ALL),
                false,
                true,
                MAX_PAGE,
                Duration.ofSeconds(30),
                ZoneId.of("Europe/Oslo"));
    }

    @Override
    public ErpHealth ping() {
        var reply = get(Address.of("/status"), SMALL);
        if (reply instanceof Reply.Answered answered && answered.status() == 200) {
            try {
                var name = answered.body().object().path("name").asText("");
                if (!name.isBlank()) return new ErpHealth(true, name + " answers.");
            } catch (Unreadable e) {
                return new ErpHealth(false, "The address answers, but not as the contract says: " + e.getMessage());
            }
            return new ErpHealth(false, "The address answers, but not as the contract says: no name");
        }
        return new ErpHealth(false, verdict.say(reply));
    }

    @Override
    public <R> FeedPage<R> changes(Feed<R> feed, @Nullable String cursor, int max) {
        int rows = Math.max(1, Math.min(max, MAX_PAGE));
        while (true) {
            var address = feed(feed, "changes").with("since", cursor).with("max", String.valueOf(rows));
            var reply = get(address, LARGE);
            if (reply instanceof Reply.TooLarge && rows > 1) rows = Math.max(1, rows / 8);
            else return read(reply, page -> FeedRows.page(feed, page, cursor));
        }
    }

    @Override
    public IdPage ids(Feed<?> feed, @Nullable String cursor) {
        return read(get(feed(feed, "ids").with("cursor", cursor), LARGE), FeedRows::ids);
    }

    @Override
    public <R> Optional<Change<R>> one(Feed<R> feed, String remoteId) {
        var reply = get(feed(feed, "row").with("id", remoteId), LARGE);
        if (reply instanceof Reply.Answered answered && answered.status() == 404) return Optional.empty();
        return Optional.of(read(reply, row -> FeedRows.change(feed, row)));
    }

    @Override
    public Answer submitOrder(OrderSubmission order) {
        var until = Deadline.in(deadline);
        var look = transport.get(orderAddress(order.customer(), order.number()), until, SMALL);
        try {
            var there = read(look, RestConnector::firstOrder);
            if (there.isPresent()) return new Answer.Accepted(there.get());
        } catch (ErpUnavailable e) {
            return verdict.ofLookBefore(look, String.valueOf(e.getMessage()));
        }
        var sent = transport.post(Address.of("/orders"), order.number().value(), Wire.write(order), until, SMALL);
        return verdict.ofCommand(learn(sent), order.customer(), order.number());
    }

    @Override
    public Answer cancelOrder(OrderCancellation wish) {
        var key = "cancel-" + wish.number();
        var sent = transport.post(Address.of("/cancellations"), key, Wire.write(wish), Deadline.in(deadline), SMALL);
        return verdict.ofCommand(learn(sent), wish.customer(), wish.number());
    }

    @Override
    public Optional<ErpOrder> findOrder(AccountNumber customer, OrderNumber number) {
        return read(get(orderAddress(customer, number), SMALL), RestConnector::firstOrder);
    }

    @Override
    public List<PricedLine> price(AccountNumber customer, List<LineAsk> lines, LocalDate on) {
        var reply = ask("/questions/prices", new PriceQuestion(customer, on, lines));
        return read(reply, answer -> FeedRows.list(answer, "lines", PricedLine.class));
    }

    @Override
    public List<StockLevel> stock(List<Sku> skus) {
        var reply = ask("/questions/stock", new StockQuestion(skus));
        return read(reply, answer -> FeedRows.list(answer, "levels", StockLevel.class));
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

    private static Address feed(Feed<?> feed, String what) {
        return Address.of("/feeds/" + feed.name().toLowerCase(Locale.ROOT) + "/" + what);
    }

    private static Address orderAddress(AccountNumber customer, OrderNumber number) {
        return Address.of("/orders").with("customer", customer.value()).with("number", number.value());
    }

    private static Optional<ErpOrder> firstOrder(JsonNode answer) throws Unreadable {
        return FeedRows.list(answer, "orders", ErpOrder.class).stream().findFirst();
    }

    private Reply get(Address address, int limit) {
        return learn(transport.get(address, Deadline.in(deadline), limit));
    }

    private Reply ask(String path, Object question) {
        var key = UUID.randomUUID().toString();
        return learn(transport.post(Address.of(path), key, Wire.write(question), Deadline.in(deadline), LARGE));
    }

    private Reply learn(Reply reply) {
        if (reply instanceof Reply.Answered answered && answered.status() == 200)
            sandbox = answered.headers().firstValue("Bryggen-Sandbox").isPresent();
        return reply;
    }

    private <T> T read(Reply reply, Reader<T> reader) {
        if (!(reply instanceof Reply.Answered answered) || answered.status() != 200)
            throw new ErpUnavailable(verdict.say(reply), null);
        try {
            return reader.read(answered.body().object());
        } catch (Unreadable e) {
            throw new ErpUnavailable("The ERP's answer could not be read: " + e.getMessage(), e);
        }
    }

    private interface Reader<T> {
        T read(JsonNode answer) throws Unreadable;
    }

    private record PriceQuestion(AccountNumber customer, LocalDate on, List<LineAsk> lines) {}

    private record StockQuestion(List<Sku> skus) {}
}
