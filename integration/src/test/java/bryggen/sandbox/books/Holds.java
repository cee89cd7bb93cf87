package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.holds.OrderHold;
import bryggen.integration.orders.ErpOrder;
import java.math.BigDecimal;
import java.util.List;

/** Holds orders back until somebody lets them go: large ones, and those that a test holds. */
public final class Holds {
    /** An order from this gross amount on is looked at by the head of sales. */
    private static final BigDecimal LARGE = new BigDecimal("150000");

    private final Ledger ledger;

    public Holds(Ledger ledger) {
        this.ledger = ledger;
    }

    static boolean isLarge(ErpOrder order) {
        return order.gross().amount().compareTo(LARGE) >= 0;
    }

    public OrderHold hold(ErpOrder order, OrderHold.Kind kind, String text) {
        var key = "H-" + ledger.next("hold");
        var external = order.externalId() == null ? null : order.externalId().value();
        var hold = new OrderHold(
                key,
                order.number(),
                external,
                order.customer(),
                kind,
                text,
                ledger.clock().now());
        ledger.write(Feed.HOLD, key, hold);
        return hold;
    }

    boolean isHeld(ErpOrder order) {
        return !of(order).isEmpty();
    }

    private List<OrderHold> of(ErpOrder order) {
        return ledger.all(Feed.HOLD, "sales_order = ?", order.number());
    }

    /** There is nothing left to decide. */
    void lift(ErpOrder order) {
        for (var hold : of(order)) ledger.erase(Feed.HOLD, hold.key(), false);
    }

    /** The last hold that is lifted lets the order go on. @throws SaysNo when there is no such order of the customer */
    public ErpOrder release(HoldRelease release) {
        var order = new Orders(ledger)
                .lock(release.order())
                .filter(found -> found.customer().equals(release.customer()))
                .orElseThrow(() -> new SaysNo("Vi har ingen ordre " + release.order() + "."));
        if (ledger.find(Feed.HOLD, release.hold()).isEmpty()) return order;
        ledger.erase(Feed.HOLD, release.hold(), false);
        if (!isHeld(order) && order.acceptance() == ErpOrder.Acceptance.WAITING) return Agenda.accept(ledger, order);
        return order;
    }
}
