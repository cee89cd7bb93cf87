package bryggen.portal.orders;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.portal.access.Actor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order that a company has placed, on its way through acceptance, delivery and invoice. What the ERP says of it is
 * merged set-wise by {@link OrderMerge}; this class is what people do with it.
 */
@Entity(name = "PlacedOrder")
@Table(name = "orders_order")
public class Order {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String account;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Embedded
    private Wishes wishes;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "placed_by")
    private @Nullable UUID placedBy;

    @Column(name = "placed_by_name")
    private String placedByName;

    @Enumerated(EnumType.STRING)
    private Acceptance acceptance = Acceptance.WAITING;

    @Enumerated(EnumType.STRING)
    private Progress shipping = Progress.NONE;

    @Enumerated(EnumType.STRING)
    private Progress invoicing = Progress.NONE;

    @Embedded
    private Sums sums;

    private @Nullable String reason;

    @Column(name = "cancel_asked_at")
    private @Nullable Instant cancelAskedAt;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "cancel_answer")
    private @Nullable String cancelAnswer;

    @Column(name = "rest_cancelled_at")
    @SuppressWarnings("UnusedVariable") // pages and merges read it by SQL
    private @Nullable Instant restCancelledAt;

    @Column(name = "erp_key")
    private @Nullable String erpKey;

    @Enumerated(EnumType.STRING)
    private @Nullable Approval approval;

    @SuppressWarnings("UnusedVariable") // read by SQL
    private @Nullable String agreed;

    @SuppressWarnings("UnusedVariable") // pages read it by SQL
    private UUID thread;

    @SuppressWarnings("UnusedVariable") // pages read it by SQL
    private @Nullable String credited;

    @Column(name = "split_with")
    private @Nullable String splitWith;

    @SuppressWarnings("UnusedVariable") // for the list, which searches it
    private String skus;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("line")
    private List<OrderLine> lines = new ArrayList<>();

    protected Order() {}

    /** A clean assessment becomes an order; see {@link Ordering#place}. */
    static Order placed(String number, Actor actor, Origin origin, Assessment assessment, Instant now) {
        var totals = Optional.ofNullable(assessment.totals()).orElseThrow();
        var order = new Order();
        order.id = UUID.randomUUID();
        order.number = number;
        order.account = actor.account().number();
        order.origin = origin;
        order.wishes = Wishes.of(assessment);
        order.placedAt = now;
        order.placedBy = actor.person();
        order.placedByName = actor.name();
        order.sums = Sums.of(totals);
        order.thread = UUID.randomUUID();
        for (var line : assessment.lines())
            order.lines.add(OrderLine.of(
                    order,
                    line,
                    assessment.rateOf(line),
                    assessment.callOff(line.line()).agreement()));
        order.skus = order.lines.stream().map(OrderLine::sku).distinct().collect(Collectors.joining(" "));
        return order;
    }

    /** OR18: it goes on the thread of its lead, deal and quote, and the partner keeps its credit. */
    Order of(Sale sale) {
        thread = sale.thread();
        credited = sale.credited();
        agreed = sale.agreed().isEmpty() ? null : sale.reference();
        return this;
    }

    /** OR21: it is one of several that are placed together. */
    Order splitWith(String first) {
        splitWith = first;
        return this;
    }

    /** OR21: the number of the first of those that were placed together, and its own where it is alone. */
    String first() {
        return splitWith == null ? number : splitWith;
    }

    boolean isSplit() {
        return splitWith != null;
    }

    int size() {
        return lines.size();
    }

    Draft.Drop drop() {
        return new Draft.Drop(wishes.shipTo(), wishes.requestedDelivery());
    }

    /** OR19: the ERP hears nothing of it before its own company has approved it. */
    Order awaitingApproval() {
        approval = Approval.WAITING;
        return this;
    }

    boolean isAwaitingApproval() {
        return approval == Approval.WAITING && acceptance == Acceptance.WAITING;
    }

    void approve() {
        approval = Approval.GIVEN;
    }

    void decline(String why) {
        approval = Approval.DECLINED;
        acceptance = Acceptance.REFUSED;
        reason = why;
    }

    /** OR13, OR19: its buyer takes it back before anybody outside the company has heard of it. */
    void withdraw() {
        approval = Approval.WITHDRAWN;
        cancelHere();
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    String account() {
        return account;
    }

    /** The person, or the customer's system; nobody for one that was born in the ERP. */
    @Nullable
    UUID placedBy() {
        return placedBy;
    }

    AccountNumber accountNumber() {
        return new AccountNumber(account);
    }

    OrderNumber orderNumber() {
        return new OrderNumber(number);
    }

    Acceptance acceptance() {
        return acceptance;
    }

    /** Why it was refused, changed or cancelled. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** All goods have left and all is invoiced. */
    boolean isDone() {
        return shipping == Progress.DONE && invoicing == Progress.DONE;
    }

    /** What the ERP is owed. The portal's number is the key under which it is known on every hop. */
    OrderSubmission submission(LocalDate placedOn) {
        return new OrderSubmission(
                orderNumber(),
                accountNumber(),
                placedOn,
                wishes.purchaseOrder(),
                wishes.costReference(),
                wishes.requestedDelivery(),
                wishes.shipTo(),
                wishes.comment(),
                origin.name().toLowerCase(java.util.Locale.ROOT),
                lines.stream()
                        .map(l -> new OrderSubmission.Line(
                                l.line(),
                                new Sku(l.sku()),
                                new Quantity(l.quantity(), l.unit()),
                                l.price(sums.currency())))
                        .toList());
    }

    /**
     * OR13: the wish to cancel, all of it or, when some goods have left, the rest.
     *
     * @param takesRest whether the ERP cancels the rest of an order
     * @throws OrderRefusal when all goods have left, or some and the rest cannot be cancelled, the order is closed, a wish is pending, or it is somebody else's
     */
    void askCancellation(Actor actor, String why, boolean takesRest, Instant now) {
        if (origin.isPersonal() && placedBy != null && !placedBy.equals(actor.person()))
            throw new OrderRefusal.NotYours(placedByName);
        if (acceptance == Acceptance.REFUSED || acceptance == Acceptance.CANCELLED || isDone())
            throw OrderRefusal.NotCancellable.closed();
        if (shipping == Progress.DONE || (isPartlyShipped() && !takesRest)) throw OrderRefusal.NotCancellable.shipped();
        if (cancelAskedAt != null) throw OrderRefusal.NotCancellable.asked();
        cancelAskedAt = now;
        cancelReason = why;
        cancelAnswer = null;
    }

    boolean isPartlyShipped() {
        return shipping == Progress.PART;
    }

    /** Whether the ERP may not have heard of it yet. */
    boolean isUnheard() {
        return acceptance == Acceptance.WAITING && erpKey == null;
    }

    OrderCancellation cancellation() {
        return new OrderCancellation(
                orderNumber(),
                accountNumber(),
                erpKey,
                Optional.ofNullable(cancelReason).orElseThrow());
    }

    boolean isCancellationAsked() {
        return cancelAskedAt != null;
    }

    /** EX20: whether the ERP is still to hear of it; not while its buyer wants it back. */
    static boolean isWanted(Acceptance acceptance, boolean cancellationAsked) {
        return acceptance != Acceptance.CANCELLED && !cancellationAsked;
    }

    /** The ERP does not have it: it is cancelled at once. */
    void cancelHere() {
        acceptance = Acceptance.CANCELLED;
        reason = cancelReason;
        cancelAskedAt = null;
    }

    /** OR13: the ERP has cancelled what had not left; the wish has come true. */
    boolean endRest(Instant now) {
        if (cancelAskedAt == null || acceptance == Acceptance.CANCELLED) return false;
        restCancelledAt = now;
        cancelAskedAt = null;
        cancelAnswer = null;
        return true;
    }

    /** OR12: a business "no" in the ERP's own words; a wish to cancel has nothing left to cancel. */
    boolean refuse(String words) {
        if (acceptance != Acceptance.WAITING) return false;
        acceptance = Acceptance.REFUSED;
        reason = words;
        cancelAskedAt = null;
        return true;
    }

    /** OR13: the ERP keeps the order; the wish may be repeated. */
    boolean refuseCancellation(String words) {
        if (cancelAskedAt == null || acceptance == Acceptance.CANCELLED) return false;
        cancelAskedAt = null;
        cancelAnswer = words;
        return true;
    }
}
