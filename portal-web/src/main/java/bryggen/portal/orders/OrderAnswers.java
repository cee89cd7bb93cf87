package bryggen.portal.orders;

import bryggen.integration.orders.ErpOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** What the ERP answers to what we owed it. Runs in the transaction that closes the message; an answer may come twice. */
@ApplicationScoped
public class OrderAnswers {
    @Inject
    Orders orders;

    @Inject
    OrderMerge merge;

    @Inject
    Clock clock;

    /** The ERP has it, and says how it stands there. */
    public void stands(ErpOrder order) {
        merge.merge(Map.of(order.key(), order));
    }

    /** OR12: the ERP's "no", in its words. */
    public void refused(String account, String number, String words) {
        orders.held(account, number)
                .filter(order -> order.refuse(words))
                .ifPresent(order -> orders.happened(order, clock.instant(), "refused", "", words));
    }

    /** OR13: the ERP keeps the order. */
    public void cancellationRefused(String account, String number, String words) {
        orders.held(account, number)
                .filter(order -> order.refuseCancellation(words))
                .ifPresent(order -> orders.happened(order, clock.instant(), "cancellation-refused", "", words));
    }

    /** The message waits for the supplier's people; the customer sees that somebody has it. */
    public void parked(String account, String number) {
        orders.held(account, number).ifPresent(order -> orders.happened(order, clock.instant(), "parked", "", ""));
    }
}
