package bryggen.portal.orders;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import bryggen.portal.exchange.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** OR19: orders that wait for the approval of the buyer's own company; who may give it is decided elsewhere. */
@ApplicationScoped
public class Awaiting {
    @Inject
    Ordering ordering;

    @Inject
    OrderBook book;

    @Inject
    Counter counter;

    @Inject
    Orders orders;

    @Inject
    Owed owed;

    @Inject
    Event<OrderPlaced> placed;

    @Inject
    Clock clock;

    /**
     * The order, with those that were placed together with it (OR21), held against the rules once more, with prices, stock
     * and credit as they are now. A wanted day that has
     * passed while it waited is no fault of its buyer's. Call it outside a transaction.
     *
     * @throws OrderRefusal.Unknown 404
     */
    public Assessment again(Actor actor, String number) {
        var sheets = book.together(actor.own(), number);
        var head = sheets.get(0).head();
        var prices = new ArrayList<UnitPrice>();
        var lines = new ArrayList<Draft.Line>();
        for (var sheet : sheets) {
            var drop = drop(sheet.head());
            for (var line : sheet.lines()) {
                var price = new UnitPrice(line.price(), Currency.getInstance(head.currency()), line.priceBase());
                prices.add(price);
                lines.add(new Draft.Line(line.sku(), line.quantity(), price, null, drop));
            }
        }
        var draft = new Draft(head.purchaseOrder(), head.costReference(), null, null, head.comment(), lines);
        return orders.sold(head.account(), number)
                .map(sale -> ordering.assess(actor, draft, Optional.of(sale.at(prices))))
                .orElseGet(() -> ordering.assess(actor, draft, Optional.empty()));
    }

    private Draft.Drop drop(OrderHead head) {
        var wanted = head.requestedDelivery();
        return new Draft.Drop(head.shipTo(), wanted == null || wanted.isBefore(LocalDate.now(clock)) ? null : wanted);
    }

    /**
     * Nobody else decides about it until the transaction ends.
     *
     * @throws OrderRefusal.Unknown 404
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Actor actor, String number) {
        orders.oneAtATime(actor.account().number());
        if (orders.held(actor.own(), number).isEmpty()) throw new OrderRefusal.Unknown();
    }

    /** A line of its time-line, while it goes on waiting. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noted(Actor actor, String number, String kind) {
        orders.happened(waiting(actor, number), clock.instant(), kind, actor.name(), "");
    }

    /**
     * The last one has approved it: it is placed, once, with its message to the ERP in the same transaction.
     *
     * @param now what {@link #again} has found
     * @throws OrderRefusal when it can no longer be taken as it was agreed, or does not wait any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Actor actor, String number, Assessment now) {
        var assessed = now.with(counter.buyer(actor));
        assessed.orRefuseAfterWaiting();
        var ahead = new ArrayList<Assessment.Line>();
        for (var waiting : orders.together(waiting(actor, number))) {
            var order = orders.withLines(waiting);
            var its = assessed.lines().subList(ahead.size(), ahead.size() + order.size());
            var part = assessed.part(assessed.draft().dropOf(its.get(0).asked()), its);
            order.approve();
            orders.happened(order, clock.instant(), "approved", actor.name(), "");
            owed.submit(order.submission(LocalDate.now(clock)));
            placed.fire(new OrderPlaced(
                    order.id(), order.number(), actor.account().number(), part, List.copyOf(ahead), clock.instant()));
            ahead.addAll(its);
        }
    }

    /** It is over, with the approver's words. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decline(Actor actor, String number, String why) {
        for (var order : orders.together(waiting(actor, number))) {
            order.decline(why);
            orders.happened(order, clock.instant(), "declined", actor.name(), why);
        }
    }

    private Order waiting(Actor actor, String number) {
        return orders.held(actor.own(), number)
                .filter(Order::isAwaitingApproval)
                .orElseThrow(OrderRefusal.NotAwaiting::new);
    }
}
