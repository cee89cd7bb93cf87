package bryggen.portal.orders.ui;

import bryggen.integration.kernel.Money;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.OwnNumbers;
import bryggen.portal.exchange.Receipt;
import bryggen.portal.orders.Approval;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderHead;
import bryggen.portal.orders.OrderSheet;
import bryggen.portal.orders.Ordering;
import bryggen.portal.platform.faces.Link;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One order: what was agreed, where it stands, what it has led to, and what happened to it. */
@Named
@RequestScoped
@Page("/orders/order")
@Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
public class OrderPage {
    @Inject
    Here here;

    @Inject
    OrderBook book;

    @Inject
    Ordering ordering;

    @Inject
    OwnNumbers numbers;

    private @Nullable OrderSheet sheet;
    private Map<String, String> own = Map.of();

    public record Axis(String label, String word) {}

    public record LineRow(
            String line,
            String sku,
            String own,
            String name,
            String ordered,
            String confirmed,
            String shipped,
            String invoiced,
            String promised,
            String price,
            String net,
            String agreement,
            List<String> changes) {}

    public record EventRow(String at, String what, String who, String text) {}

    /** Before anything is shown; an order that is not there or not theirs ends here with 404. */
    public void open() {
        var opened = book.sheet(here.getActor().reach(), here.needed("number"));
        sheet = opened;
        own = numbers.of(
                opened.head().account(),
                opened.lines().stream().map(OrderSheet.Line::sku).toList());
    }

    private OrderSheet sheet() {
        if (sheet == null) open();
        return Objects.requireNonNull(sheet);
    }

    public OrderHead getHead() {
        return sheet().head();
    }

    public Status getStatus() {
        return OrderWords.status(getHead().word(), here.getTexts());
    }

    /** The axes behind the word. */
    public List<Axis> getAxes() {
        var head = getHead();
        return List.of(
                axis("acceptance", head.acceptance()),
                axis("shipping", head.shipping()),
                axis("invoicing", head.invoicing()),
                axis("paid", sheet().papers().paid()));
    }

    private Axis axis(String name, Enum<?> value) {
        var texts = here.getTexts();
        return new Axis(texts.get("orders.axis." + name), texts.get("orders." + name + "." + OrderWords.key(value)));
    }

    /** Where its message to the ERP stands; none for an order that was born there. */
    @Nullable
    Receipt getDataReceipt() {
        return sheet().receipt();
    }

    public String getReceipt() {
        return OrderWords.receipt(getHead(), sheet().receipt(), here.getTexts(), here.getFormats());
    }

    public String getPlaced() {
        var head = getHead();
        return head.placedBy().isBlank()
                ? here.getFormats().dateTime(head.placedAt())
                : here.getTexts().say("orders.placed-by", here.getFormats().dateTime(head.placedAt()), head.placedBy());
    }

    /** OR21: the others that were placed together with it, with where they go. */
    public List<Link> getSiblings() {
        var head = getHead();
        return book.parts(here.getActor().reach(), head.first()).stream()
                .filter(other -> !other.number().equals(head.number()))
                .map(other -> Link.to(
                        here.getTexts()
                                .say(
                                        "orders.split.other",
                                        other.number(),
                                        other.shipToText() == null
                                                ? here.getTexts().get("orders.ship-to.usual")
                                                : other.shipToText(),
                                        here.getFormats().date(other.requestedDelivery())),
                        here.link("/orders/order", "number", other.number())))
                .toList();
    }

    public String getOrigin() {
        return here.getTexts().get("orders.origin." + OrderWords.key(getHead().origin()));
    }

    public String getWanted() {
        return here.getFormats().date(getHead().requestedDelivery());
    }

    public String getNet() {
        return money(getHead().net());
    }

    public String getTax() {
        return money(getHead().tax());
    }

    public String getGross() {
        return money(getHead().gross());
    }

    private String money(BigDecimal amount) {
        var currency = Currency.getInstance(getHead().currency());
        return here.getFormats()
                .money(Money.rounded(amount, currency).amount(), getHead().currency());
    }

    public List<LineRow> getLines() {
        return sheet().lines().stream().map(this::row).toList();
    }

    private LineRow row(OrderSheet.Line line) {
        var formats = here.getFormats();
        boolean changed = line.isPriceChanged();
        return new LineRow(
                String.valueOf(line.line()),
                line.sku(),
                own.containsKey(line.sku()) ? here.getTexts().say("orders.own-number", own.get(line.sku())) : "",
                line.name(),
                formats.number(line.quantity()),
                formats.number(line.confirmed()),
                formats.number(line.shipped()),
                formats.number(line.invoiced()),
                formats.date(line.promised()),
                price(
                        changed ? line.confirmedPrice() : line.price(),
                        changed ? line.confirmedBase() : line.priceBase()),
                money(line.confirmedNet() == null ? line.net() : line.confirmedNet()),
                line.agreement() == null ? "" : line.agreement(),
                changes(line));
    }

    private String price(@Nullable BigDecimal amount, @Nullable BigDecimal base) {
        var price = here.getFormats().price(amount, getHead().currency());
        return base == null || base.compareTo(BigDecimal.ONE) == 0
                ? price
                : here.getTexts().say("orders.per", price, here.getFormats().number(base));
    }

    /** OR12: what the ERP has made of a line other than what was agreed, said at the line. */
    private List<String> changes(OrderSheet.Line line) {
        // received is not decided: that nothing is confirmed yet is no change
        if (getHead().acceptance() == Acceptance.WAITING) return List.of();
        var texts = here.getTexts();
        var formats = here.getFormats();
        var said = new ArrayList<String>();
        if (line.added()) said.add(texts.get("orders.line.added"));
        if (line.isQuantityChanged())
            said.add(
                    line.confirmed() == null || line.confirmed().signum() == 0
                            ? texts.get("orders.line.left-out")
                            : texts.say(
                                    "orders.line.quantity-changed",
                                    formats.number(line.quantity()),
                                    formats.number(line.confirmed())));
        if (line.isPriceChanged())
            said.add(texts.say(
                    "orders.line.price-changed",
                    price(line.price(), line.priceBase()),
                    price(line.confirmedPrice(), line.confirmedBase())));
        return said;
    }

    /** OR17: what the order waits for, as its customer may know it; nothing when it is not held. */
    public String getHeld() {
        var held = getHead().held();
        return held == null
                ? ""
                : here.getTexts()
                        .say("orders.held." + held.kind(), here.getFormats().dateTime(held.since()));
    }

    /** Where it is decided, for those who decide. */
    public String getHoldHref() {
        var held = getHead().held();
        return held == null || !here.may("/orders/hold") ? "" : here.link("/orders/hold", "key", held.key());
    }

    /** OR12, OR13: why it was refused, changed or cancelled; a cancellation may be in the words of either side. */
    public String getReason() {
        var reason = getHead().reason();
        if (reason == null || reason.isBlank()) return "";
        return switch (getHead().word()) {
            case CANCELLED -> here.getTexts().say("orders.cancelled-because", reason);
            case DECLINED -> here.getTexts().say("orders.declined-because", reason);
            default -> here.getTexts().say("orders.erp-says", reason);
        };
    }

    /** OR12, OR13: both totals, where they differ, and whose doing it is; else nothing. */
    public String getTotalChange() {
        var placed = getHead().placedGross();
        if (placed == null || !(getHead().isTotalChanged() || getHead().isCutDown())) return "";
        var why = getHead().isCutDown() ? "orders.total-left" : "orders.total-changed";
        return here.getTexts().say(why, money(placed), getGross());
    }

    public List<EventRow> getEvents() {
        var texts = here.getTexts();
        return sheet().events().stream()
                .map(e -> new EventRow(
                        here.getFormats().dateTime(e.at()), texts.get("orders.event." + e.kind()), e.who(), e.text()))
                .toList();
    }

    /** The order and what it has led to. */
    public List<Link> getChain() {
        var texts = here.getTexts();
        var chain = new ArrayList<Link>();
        chain.add(Link.here(texts.say("orders.chain.order", getHead().number())));
        for (var number : sheet().papers().shipments())
            chain.add(Link.to(
                    texts.say("orders.chain.shipment", number), here.link("/shipments/shipment", "number", number)));
        for (var number : sheet().papers().invoices())
            chain.add(Link.to(
                    texts.say("orders.chain.invoice", number), here.link("/invoices/invoice", "number", number)));
        return chain;
    }

    /** Whether this reader may act on it; whose order it is is checked when it is done. */
    public boolean isCancellable() {
        return getHead().isCancellable()
                && here.may("/orders/cancellation")
                && !isForeign()
                && (!getHead().isPartlyShipped() || ordering.isRestCancellable());
    }

    /** OR19: nobody outside the company has heard of it. */
    public boolean isWaiting() {
        return getHead().approval() == Approval.WAITING;
    }

    public boolean isRepeatable() {
        return here.may("/lines/again") && !isForeign();
    }

    private boolean isForeign() {
        return !here.getActor().own().covers(getHead().account());
    }
}
