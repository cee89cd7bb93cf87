package bryggen.portal.quotes;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.campaigns.Results;
import bryggen.portal.deals.Protecting;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Draft;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderSheet;
import bryggen.portal.orders.Ordering;
import bryggen.portal.orders.Origin;
import bryggen.portal.orders.Sale;
import bryggen.portal.quotes.OrderWish.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A quote becomes one order, with its prices frozen (QU12, QU13). */
@ApplicationScoped
public class QuoteOrdering {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    Quotes quotes;

    @Inject
    Sending sending;

    @Inject
    OnBehalf behalf;

    @Inject
    Accounts accounts;

    @Inject
    Ordering ordering;

    @Inject
    OrderBook orders;

    @Inject
    Protecting protecting;

    @Inject
    Results results;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    @Inject
    QuoteBook book;

    /** A quote held against the rules of orders: what was looked at, who buys, at which prices. */
    public record Prepared(Quote quote, OrderWish wish, Actor buyer, Assessment assessment, Sale sale) {}

    /**
     * Asks stock and limits; to be called before a transaction.
     *
     * @throws QuoteRefusal 404, 409 when it is an order already, is expired or was declined, 422
     */
    public Prepared prepare(Actor actor, String number, OrderWish wish) {
        var quote = book.quote(actor, number, null);
        mustBeOrderable(quote.head());
        var goods = quote.goods();
        if (goods.isEmpty()) throw new QuoteRefusal.NothingToOrder();
        var buyer = wish.way() == Way.BEHALF ? forCustomer(actor, wish) : actor;
        if (wish.way() == Way.BEHALF) mustTradeIn(quote.head().currency(), buyer.account());
        var draft = new Draft(
                wish.purchaseOrder(),
                quote.head().number(),
                wish.requestedDelivery(),
                wish.shipTo(),
                comment(quote, wish),
                goods.stream()
                        .map(line -> new Draft.Line(line.sku(), line.quantity(), null))
                        .toList());
        var sale = new Sale(
                quote.head().thread(), quote.head().account(), quote.head().number(), prices(quote, wish.way()));
        return new Prepared(quote, wish, buyer, ordering.assess(buyer, draft, sale), sale);
    }

    /**
     * QU12: places it, once. Of two at a time the second waits here and is told of the first one's order.
     *
     * @return the order's number
     * @throws QuoteRefusal.OrderedAlready 409 with the one order
     */
    @Transactional
    public String place(Actor actor, Prepared prepared, Origin origin) {
        var head = quotes.held(QuoteReach.of(actor), prepared.quote.head().number())
                .orElseThrow(QuoteRefusal.Unknown::new)
                .head();
        mustBeOrderable(head);
        var shown = prepared.quote.head();
        if (!head.id().equals(shown.id()) || head.edition() != shown.edition()) throw new QuoteRefusal.Changed();
        if (prepared.wish.edition() != null && prepared.wish.edition() != head.edition())
            throw new QuoteRefusal.Changed();
        sending.ready(prepared.quote, false);
        // allowed still, and not only when it was looked at
        if (prepared.wish.way() == Way.BEHALF) forCustomer(actor, prepared.wish);
        var number = ordering.place(prepared.buyer, prepared.assessment, origin, prepared.sale);
        var now = days.now();
        quotes.ordered(
                head, new QuoteHead.Ordered(number, prepared.buyer.account().number(), now));
        quotes.happened(head, now, "ordered", actor.name(), number);
        audit.record(actor, "quotes.ordered", head.number(), null, Map.of("order", number));
        protecting.sold(head.thread(), head.account(), number, actor.name());
        if (head.campaign() != null) results.followed(head.campaign(), head.account(), Results.Kind.ORDER, number);
        return number;
    }

    /** What has become of the order of a quote, on behalf of whomever it was placed; empty before there is one. */
    public Optional<OrderSheet> order(Actor actor, Quote quote) {
        var ordered = quote.head().ordered();
        if (ordered == null) return Optional.empty();
        var owner = new Account(ordered.account(), ordered.account(), Account.Kind.CUSTOMER);
        var reader = ordered.account().equals(actor.account().number()) ? actor : acting(actor, owner, actor.name());
        return Optional.of(orders.sheet(reader.own(), ordered.number()));
    }

    private static void mustBeOrderable(QuoteHead head) {
        if (head.ordered() != null)
            throw new QuoteRefusal.OrderedAlready(head.ordered().number());
        if (head.status() == QuoteStatus.EXPIRED) throw new QuoteRefusal.Expired();
        if (!head.current() || !head.status().isToOrder()) throw new QuoteRefusal.NotNow();
    }

    private Actor forCustomer(Actor actor, OrderWish wish) {
        var customer = allowed(actor, wish);
        return acting(actor, customer, actor.name() + ", " + actor.account().name());
    }

    /** The customer pays at the quote's prices, so they are in the currency in which the ERP invoices it. */
    private void mustTradeIn(Currency currency, Account customer) {
        var own = accounts.get(customer.number()).currency();
        if (own != null && !own.equals(currency))
            throw QuoteRefusal.Faulty.at("/onBehalfOf", "behalf-currency", customer.name());
    }

    private Account allowed(Actor actor, OrderWish wish) {
        return behalf.customer(actor, Objects.requireNonNullElse(wish.behalf(), ""))
                .orElseThrow(() -> QuoteRefusal.Faulty.at("/onBehalfOf", "behalf-not-allowed"));
    }

    /** The same person placing for the customer: both names stand on the order (F056). */
    private static Actor acting(Actor actor, Account customer, String name) {
        return new Actor(
                actor.signIn(),
                actor.person(),
                name,
                actor.email(),
                actor.language(),
                customer,
                actor.roles(),
                List.of(),
                actor.channel());
    }

    /** To the partner what it pays, to the customer on whose behalf it is placed what that one has accepted. */
    private static List<UnitPrice> prices(Quote quote, Way way) {
        var currency = quote.head().currency();
        return quote.goods().stream()
                .map(line -> way == Way.BEHALF ? sold(line, currency) : bought(line, currency))
                .toList();
    }

    private static UnitPrice sold(QuoteLine line, Currency currency) {
        var price = line.price()
                .multiply(HUNDRED.subtract(line.discount()))
                .divide(HUNDRED, MathContext.DECIMAL64)
                .setScale(UnitPrice.MOST_DECIMALS, RoundingMode.HALF_UP);
        return new UnitPrice(QuoteRows.plain(price), currency, line.base());
    }

    private static UnitPrice bought(QuoteLine line, Currency currency) {
        var cost = line.cost();
        if (cost == null) throw new QuoteRefusal.NothingToOrder();
        return new UnitPrice(cost, currency, line.base());
    }

    /** Straight to the end customer: the ERP knows no address of theirs, so it is said in words. */
    private static String comment(Quote quote, OrderWish wish) {
        var words = Objects.requireNonNullElse(wish.comment(), "").strip();
        if (wish.way() != Way.CUSTOMER) return words;
        var customer = quote.head().customer();
        var to = "Deliver to: " + customer.name() + ", " + String.join(", ", customer.address())
                + (customer.contact().isEmpty() ? "" : ", att. " + customer.contact());
        return words.isEmpty() ? to : to + "\n" + words;
    }
}
