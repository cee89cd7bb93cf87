package bryggen.portal.orders;

import bryggen.integration.orders.ErpOrder;
import bryggen.portal.exchange.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the ERP answers to what we owed it. Runs in the transaction that closes the message; an answer may come twice. */
@ApplicationScoped
public class OrderAnswers {
    @Inject
    Orders orders;

    @Inject
    OrderMerge merge;

    @Inject
    Owed owed;

    @Inject
    Clock clock;

    @Inject
    Event<OrdersTold> told;

    @Inject
    Event<OrdersMoved> moved;

    /** The ERP has it, and says how it stands there. */
    public void stands(ErpOrder order) {
        merge.merge(Map.of(order.key(), order));
    }

    /** OR12: the ERP's "no", in its words. */
    public void refused(String account, String number, String words) {
        orders.held(account, number).filter(order -> order.refuse(words)).ifPresent(order -> {
            orders.happened(order, clock.instant(), "refused", "", words);
            told.fire(
                    new OrdersTold(List.of(new OrdersTold.Told(account, number, "refused", order.placedBy(), words))));
            moved.fire(new OrdersMoved(List.of(order.id())));
        });
    }

    /** OR13: what had not left is not to follow; an order of which nothing had left is cancelled as a whole. */
    public void restCancelled(ErpOrder order, String account, String number) {
        stands(order);
        var now = clock.instant();
        orders.held(account, number)
                .filter(ours -> ours.endRest(now))
                .ifPresent(ours -> orders.happened(ours, now, "rest-cancelled", "", ""));
    }

    /** OR13: the ERP keeps the order. */
    public void cancellationRefused(String account, String number, String words) {
        orders.held(account, number)
                .filter(order -> order.refuseCancellation(words))
                .ifPresent(order -> {
                    orders.happened(order, clock.instant(), "cancellation-refused", "", words);
                    owed.restore(order.accountNumber(), order.orderNumber());
                });
    }

    /** EX20: the ERP has no such order. One that has appeared there meanwhile is cancelled under its own key. */
    public void nothingToCancel(String account, String number) {
        orders.held(account, number).filter(Order::isCancellationAsked).ifPresent(order -> {
            if (order.isUnheard()) {
                order.cancelHere();
                orders.happened(order, clock.instant(), "cancelled-here", "", "");
                moved.fire(new OrdersMoved(List.of(order.id())));
            } else {
                owed.cancel(order.cancellation());
            }
        });
    }

    /** EX20: whether the ERP is still to get it. */
    public boolean isWanted(String account, String number) {
        return orders.isWanted(account, number);
    }

    /** The message waits for the supplier's people; the customer sees that somebody has it. */
    public void parked(String account, String number) {
        orders.held(account, number).ifPresent(order -> orders.happened(order, clock.instant(), "parked", "", ""));
    }
}
