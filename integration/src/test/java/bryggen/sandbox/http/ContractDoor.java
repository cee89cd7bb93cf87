package bryggen.sandbox.http;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.returns.ReturnRequest;
import bryggen.integration.stock.StockLevel;
import bryggen.sandbox.books.Agenda;
import bryggen.sandbox.books.Billing;
import bryggen.sandbox.books.Books;
import bryggen.sandbox.books.BooksClosed;
import bryggen.sandbox.books.Cashier;
import bryggen.sandbox.books.ChangeLog;
import bryggen.sandbox.books.Counter;
import bryggen.sandbox.books.Holds;
import bryggen.sandbox.books.LeadDesk;
import bryggen.sandbox.books.Ledger;
import bryggen.sandbox.books.OrderDesk;
import bryggen.sandbox.books.Orders;
import bryggen.sandbox.books.PriceBook;
import bryggen.sandbox.books.Returns;
import bryggen.sandbox.books.SaysNo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The REST contract of docs/connect-your-erp.md, as the middleware of any ERP would serve it. */
final class ContractDoor {
    private static final int ID_PAGE = 1000;
    private final Books books;
    private final ChangeLog changes;
    private final Counter counter;

    ContractDoor(Books books, Counter counter) {
        this.counter = counter;
        this.books = books;
        this.changes = new ChangeLog(books);
    }

    /** {@code refuseLater}: the order is taken and turned down after a look at it. */
    Response answer(Request request, boolean refuseLater) {
        if (request.path().startsWith("/feeds/")) return feed(request);
        return switch (request.route()) {
            case "GET /status" ->
                Response.ok(Map.of(
                        "name",
                        "The sandbox ERP of Nordvik Industri AS",
                        "sandbox",
                        true,
                        "time",
                        Instant.now(),
                        "commands",
                        List.of("payment", "netting", "cancel-rest", "credit", "return", "release", "lead")));
            case "POST /orders" -> place(request, request.read(OrderSubmission.class), refuseLater);
            case "GET /orders" -> find(request);
            case "POST /cancellations" -> cancel(request, request.read(OrderCancellation.class));
            case "POST /payments" -> pay(request, request.read(PaymentRegistration.class));
            case "GET /payments" -> findPayment(request);
            case "POST /rest-cancellations" -> cancelRest(request.read(OrderCancellation.class));
            default -> beside(request);
        };
    }

    /** What an ERP may or may not take. */
    private Response beside(Request request) {
        return switch (request.route()) {
            case "POST /credits" -> created(ledger -> new Billing(ledger).credit(request.read(CreditRequest.class)));
            case "GET /credits" ->
                found(request, "credits", (ledger, of, number) -> new Billing(ledger).creditsWith(of, number));
            case "POST /returns" -> created(ledger -> new Returns(ledger).agree(request.read(ReturnRequest.class)));
            case "GET /returns" ->
                found(request, "returns", (ledger, of, number) -> new Returns(ledger).with(of, number));
            case "POST /releases" -> created(ledger -> new Holds(ledger).release(request.read(HoldRelease.class)));
            case "POST /leads" -> created(ledger -> new LeadDesk(ledger).enter(request.read(LeadSubmission.class)));
            case "POST /questions/prices" -> prices(request.read(PriceQuestion.class));
            case "POST /questions/stock" -> stock(request.read(StockQuestion.class));
            default -> Response.no(404, "nothing is served at " + request.path());
        };
    }

    private Response feed(Request request) {
        var parts = request.path().split("/", -1);
        var feed = parts.length == 4 ? named(parts[2]) : Optional.<Feed<?>>empty();
        if (feed.isEmpty()) return Response.no(404, "no such feed");
        return switch (request.method() + " " + parts[3]) {
            case "GET changes" -> changes(feed.get(), request);
            case "GET ids" -> ids(feed.get(), request.query().getOrDefault("cursor", ""));
            case "GET row" -> row(feed.get(), request.need("id"));
            default -> Response.no(404, "no such view of a feed");
        };
    }

    private Response changes(Feed<?> feed, Request request) {
        int max = Math.max(1, Math.min(1000, Integer.parseInt(request.query().getOrDefault("max", "500"))));
        var page = changes.page(feed, request.query().get("since"), max);
        var answer = Wire.JSON.createObjectNode();
        var rows = answer.putArray("changes");
        for (var line : page.lines()) rows.add(line(line.id(), line.body()));
        answer.put("cursor", page.cursor()).put("more", page.more());
        return Response.ok(answer);
    }

    private Response ids(Feed<?> feed, String after) {
        var found = books.with(ledger -> ledger.ids(feed, after, ID_PAGE));
        var answer = Wire.JSON.createObjectNode();
        found.forEach(answer.putArray("ids")::add);
        if (found.size() == ID_PAGE) answer.put("cursor", found.get(found.size() - 1));
        return Response.ok(answer);
    }

    private Response row(Feed<?> feed, String id) {
        return books.with(ledger -> ledger.text(feed, id))
                .map(body -> Response.ok(line(id, body)))
                .orElse(Response.no(404, "no such row"));
    }

    private Response place(Request request, OrderSubmission wish, boolean refuseLater) {
        return Response.created(inTime(request, ledger -> {
            var order = new OrderDesk(ledger).place(wish);
            if (!refuseLater) return counter.take(ledger, order);
            Agenda.beginRefusal(ledger, order);
            return order;
        }));
    }

    /** What nobody waits for any more is not done: looked at last, so that it also holds for one that froze in the middle. */
    private <T> T inTime(Request request, Function<Ledger, T> work) {
        return books.with(ledger -> {
            var done = work.apply(ledger);
            if (request.isGivenUp()) throw new BooksClosed("too late, nobody waits for it");
            return done;
        });
    }

    private Response find(Request request) {
        var customer = new AccountNumber(request.need("customer"));
        var number = new OrderNumber(request.need("number"));
        return Response.ok(Map.of("orders", books.with(ledger -> new Orders(ledger).with(customer, number))));
    }

    private Response cancel(Request request, OrderCancellation wish) {
        return Response.ok(inTime(request, ledger -> new OrderDesk(ledger).cancel(wish)));
    }

    private Response pay(Request request, PaymentRegistration wish) {
        return Response.created(inTime(request, ledger -> new Cashier(ledger).book(wish)));
    }

    private Response findPayment(Request request) {
        var customer = new AccountNumber(request.need("customer"));
        var number = new PaymentNumber(request.need("number"));
        return Response.ok(Map.of("payments", books.with(ledger -> new Cashier(ledger).with(customer, number))));
    }

    private Response cancelRest(OrderCancellation wish) {
        return Response.ok(books.with(ledger -> new OrderDesk(ledger).cancelRest(wish)));
    }

    private Response created(Function<Ledger, Object> work) {
        return Response.created(books.with(work));
    }

    private Response found(Request request, String name, Search search) {
        var customer = new AccountNumber(request.need("customer"));
        var number = new RequestNumber(request.need("number"));
        return Response.ok(Map.of(name, books.with(ledger -> search.in(ledger, customer, number))));
    }

    private interface Search {
        List<?> in(Ledger ledger, AccountNumber customer, RequestNumber number);
    }

    private Response prices(PriceQuestion question) {
        return Response.ok(Map.of("lines", books.with(ledger -> priced(ledger, question))));
    }

    private static List<PricedLine> priced(Ledger ledger, PriceQuestion question) {
        var customer = ledger.find(Feed.CUSTOMER, question.customer.value())
                .orElseThrow(() -> new SaysNo("Kunde " + question.customer + " finnes ikke hos oss."));
        var lines = new ArrayList<PricedLine>();
        for (var ask : question.lines)
            new PriceBook(ledger)
                    .price(customer, ask.sku(), ask.quantity(), question.on)
                    .map(price -> new PricedLine(
                            ask.sku(),
                            ask.quantity(),
                            price,
                            PriceBook.tax(
                                    customer, ledger.find(Feed.ITEM, ask.sku().value()))))
                    .ifPresent(lines::add);
        return lines;
    }

    private Response stock(StockQuestion question) {
        var levels = books.with(ledger -> {
            var found = new ArrayList<StockLevel>();
            for (var sku : question.skus) found.addAll(ledger.all(Feed.STOCK, "sku = ? order by id desc", sku.value()));
            return found;
        });
        return Response.ok(Map.of("levels", levels));
    }

    private static ObjectNode line(String id, String body) {
        var line = Wire.JSON.createObjectNode().put("id", id);
        if (body == null) return line.put("deleted", true);
        line.set("row", Wire.read(body, JsonNode.class));
        return line;
    }

    static Optional<Feed<?>> named(String name) {
        return Feed.ALL.stream()
                .filter(feed -> feed.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private record PriceQuestion(AccountNumber customer, LocalDate on, List<LineAsk> lines) {}

    private record StockQuestion(List<Sku> skus) {}
}
