package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.integration.orders.OrderSubmission;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Membership;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.catalogue.Limits;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.OwnPrice;
import bryggen.portal.catalogue.Sight;
import bryggen.portal.catalogue.Stock;
import bryggen.portal.platform.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A company, its people and what it may buy, for rules without a database. */
final class SomeOrder {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final Currency NOK = Currency.getInstance("NOK");
    static final TaxRate STANDARD = TaxRate.of("S", "25");

    private final List<Draft.Line> lines = new ArrayList<>();
    private final List<Optional<Offer>> offers = new ArrayList<>();
    private Buyer.Credit credit;
    private boolean open = true;
    private String purchaseOrder;
    private String comment;
    private String shipTo;
    private LocalDate wanted;

    static SomeOrder order() {
        return new SomeOrder();
    }

    static Offer offer(String sku, String price) {
        return offer(sku, price, new Limits(Unit.PIECE, null, null, null), STANDARD);
    }

    static Offer offer(String sku, String price, Limits limits, TaxRate tax) {
        var own = price == null
                ? null
                : new OwnPrice(UnitPrice.of(price, "NOK"), OwnPrice.Source.LIST, "Dealer", null, null, NOW);
        return new Offer(
                new Sku(sku),
                BigDecimal.ONE,
                sku + " by name",
                null,
                null,
                limits,
                own,
                new Stock(List.of(), false),
                null,
                tax,
                null,
                Sight.EXACT,
                null);
    }

    SomeOrder line(String quantity, Offer offer) {
        return line(quantity, offer, null);
    }

    SomeOrder line(String quantity, Offer offer, String seen) {
        lines.add(new Draft.Line(
                offer == null ? "NOT-THERE" : offer.sku().value(),
                quantity == null ? null : new BigDecimal(quantity),
                seen == null ? null : UnitPrice.of(seen, "NOK")));
        offers.add(Optional.ofNullable(offer));
        return this;
    }

    SomeOrder nameless(String quantity) {
        return unknown(quantity, " ");
    }

    SomeOrder unknown(String quantity, String sku) {
        lines.add(new Draft.Line(sku, new BigDecimal(quantity), null));
        offers.add(Optional.empty());
        return this;
    }

    SomeOrder credit(String limit, String used) {
        credit = new Buyer.Credit(Money.of(limit, "NOK"), Money.of(used, "NOK"));
        return this;
    }

    SomeOrder closed() {
        open = false;
        return this;
    }

    SomeOrder called(String number) {
        purchaseOrder = number;
        return this;
    }

    SomeOrder saying(String words) {
        comment = words;
        return this;
    }

    SomeOrder to(String place, LocalDate day) {
        shipTo = place;
        wanted = day;
        return this;
    }

    /** Open, without a limit. */
    static Buyer company() {
        return order().buying();
    }

    private Buyer buying() {
        return new Buyer("C1001", open, null, credit, List.of(new ShipTo("A1", "Verksted", "Kaigata 1, 5003 Bergen")));
    }

    /** How lists and pages show it while the ERP has told nothing. */
    static OrderHead head(Order order) {
        return head(order, order.acceptance(), Progress.NONE, Progress.NONE, null, null);
    }

    /** The same, with how it stands with its company's approval. */
    static OrderHead head(Order order, Approval approval) {
        return head(order, order.acceptance(), Progress.NONE, Progress.NONE, null, approval);
    }

    /** How lists and pages show it when the ERP has told this. */
    static OrderHead head(Order order, ErpOrder told) {
        return head(order, told.acceptance(), told.shipping(), told.invoicing(), told.number(), null);
    }

    private static OrderHead head(
            Order order,
            Acceptance acceptance,
            Progress shipping,
            Progress invoicing,
            String erpNumber,
            Approval approval) {
        return new OrderHead(
                order.id().toString(),
                order.number(),
                order.account(),
                Origin.WEB,
                null,
                null,
                null,
                null,
                null,
                null,
                NOW,
                "Kari Nordmann",
                acceptance,
                shipping,
                invoicing,
                "NOK",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                erpNumber,
                erpNumber == null ? null : NOW,
                null,
                null,
                approval,
                null);
    }

    /** What the portal owed, as it stands in the ERP's books: taken as it came. */
    static ErpOrder inErp(OrderSubmission owed, String number, Acceptance acceptance) {
        var lines = owed.lines().stream()
                .map(line -> new ErpOrder.Line(
                        line.line(),
                        line.sku(),
                        line.sku() + " by name",
                        line.quantity(),
                        line.price(),
                        line.price().times(line.quantity().value()),
                        line.quantity().value(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null))
                .toList();
        var net = lines.stream().map(ErpOrder.Line::net).reduce(Money.zero(NOK), Money::plus);
        var tax = STANDARD.on(net);
        return new ErpOrder(
                number,
                number,
                owed.number(),
                owed.customer(),
                "portal",
                owed.purchaseOrder(),
                owed.placedOn(),
                acceptance,
                Progress.NONE,
                Progress.NONE,
                null,
                lines,
                net,
                tax,
                net.plus(tax),
                NOW);
    }

    /** @param shipped in all, line by line */
    static ErpOrder shipped(ErpOrder order, Progress progress, String... shipped) {
        var lines = new ArrayList<ErpOrder.Line>();
        for (var line : order.lines()) lines.add(line(line, new BigDecimal(shipped[lines.size()]), line.invoiced()));
        return as(order, progress, order.invoicing(), lines);
    }

    static ErpOrder invoiced(ErpOrder order) {
        var lines = order.lines().stream()
                .map(line -> line(line, line.shipped(), line.shipped()))
                .toList();
        return as(order, order.shipping(), Progress.DONE, lines);
    }

    private static ErpOrder.Line line(ErpOrder.Line line, BigDecimal shipped, BigDecimal invoiced) {
        return new ErpOrder.Line(
                line.line(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.price(),
                line.net(),
                line.confirmed(),
                shipped,
                invoiced,
                line.promisedDate());
    }

    private static ErpOrder as(ErpOrder o, Progress shipping, Progress invoicing, List<ErpOrder.Line> lines) {
        return new ErpOrder(
                o.key(),
                o.number(),
                o.externalId(),
                o.customer(),
                o.origin(),
                o.purchaseOrder(),
                o.placedOn(),
                o.acceptance(),
                shipping,
                invoicing,
                o.reason(),
                lines,
                o.net(),
                o.tax(),
                o.gross(),
                o.changedAt().plusSeconds(60));
    }

    Assessment assessed() {
        var buyer = buying();
        return new Rules(buyer, offers, TODAY).assess(new Draft(purchaseOrder, null, wanted, shipTo, comment, lines));
    }

    static Actor buyer() {
        return person("Kari Nordmann");
    }

    static Actor person(String name) {
        var account = new Account("C1001", "Fjord Mekaniske AS", Account.Kind.CUSTOMER);
        var roles = Set.of(Role.BUYER);
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                "kari@fjordmek.example",
                Language.NB,
                account,
                roles,
                List.of(new Membership(account, roles)),
                Actor.Channel.WEB);
    }
}
