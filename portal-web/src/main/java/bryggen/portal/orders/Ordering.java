package bryggen.portal.orders;

import bryggen.integration.erp.Command;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.Recognising;
import bryggen.portal.exchange.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people and their systems do with orders. The same for page, API and every other way in. */
@ApplicationScoped
public class Ordering {
    private static final int LONGEST_REASON = 500;

    @Inject
    Counter counter;

    @Inject
    Orders orders;

    @Inject
    Owed owed;

    @Inject
    Recognising recognising;

    @Inject
    Consent consent;

    @Inject
    Commitments commitments;

    @Inject
    AuditLog audit;

    @Inject
    Event<OrderPlaced> placed;

    @Inject
    Event<OrdersMoved> moved;

    @Inject
    Clock clock;

    /** What SKUs are meant by other numbers (catalogue, CA22); what means none is not in it. */
    public Map<String, String> meant(Actor actor, List<String> numbers) {
        var meant = new HashMap<String, String>();
        for (var known : recognising.all(actor.account().number(), actor.language(), numbers, false))
            if (known.sku() != null && known.isFound()) meant.put(known.asked(), known.sku());
        return meant;
    }

    /**
     * Holds a draft against the rules, with prices asked live where the ERP answers in time. Changes nothing; call it
     * outside a transaction.
     */
    public Assessment assess(Actor actor, Draft draft) {
        return calledOff(assess(actor, draft, Optional.empty()));
    }

    /** OR18: the same for what was sold before there was an order, at the prices that were agreed. */
    public Assessment assess(Actor actor, Draft draft, Sale sale) {
        return calledOff(assess(actor, draft, Optional.of(sale)));
    }

    /** OR20. */
    private Assessment calledOff(Assessment assessed) {
        return assessed.with(commitments.of(assessed.buyer().account(), assessed.lines()));
    }

    /** The same without a word of agreements: an order that waits has called off already. */
    Assessment assess(Actor actor, Draft draft, Optional<Sale> sale) {
        var buyer = counter.buyer(actor);
        var now = counter.offers(actor, draft.lines());
        var offers = sale.map(s -> s.agreedOn(now, clock.instant())).orElse(now);
        return new Rules(buyer, offers, LocalDate.now(clock)).assess(draft);
    }

    /** OR19: what the company's own rules say of it; reads only. */
    public Consent.Answer consent(Actor actor, Assessment assessment) {
        return assessment.totals() == null ? Consent.Answer.NOTHING : consent.weigh(actor, assessment);
    }

    /** OR19: asks those who keep the company's rules to lift what forbids it; nothing else changes. */
    @Transactional
    public void askToLift(Actor actor, Assessment assessment) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        if (assessment.totals() != null) consent.askToLift(actor, assessment);
    }

    /**
     * Takes the order: order, lines and the message to the ERP in one transaction (OR10). Where the company has to approve
     * it first (OR19), it waits, and the message is written when the last one has.
     *
     * @return the order's number; of several (OR21) the first one's
     * @throws OrderRefusal with every fault at its place, or because of the credit
     */
    @Transactional
    public String place(Actor actor, Assessment assessment, Origin origin) {
        return place(actor, assessment, origin, Optional.empty());
    }

    /**
     * OR18: the same, with its thread and the partner that has the credit.
     *
     * @param assessment of the same sale, so that the agreed prices stand in it
     */
    @Transactional
    public String place(Actor actor, Assessment assessment, Origin origin, Sale sale) {
        return place(actor, assessment, origin, Optional.of(sale));
    }

    private String place(Actor actor, Assessment assessment, Origin origin, Optional<Sale> sale) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        orders.oneAtATime(actor.account().number());
        var assessed = calledOff(assessment.with(counter.buyer(actor)));
        assessed.orRefuse();
        var now = clock.instant();
        var parts = assessed.parts();
        var numbers = parts.stream().map(part -> orders.nextNumber()).toList();
        var first = numbers.get(0);
        boolean waits = consent.isAsked(actor, assessed, first);
        var ahead = new ArrayList<Assessment.Line>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var order = Order.placed(numbers.get(i), actor, origin, part, now);
            if (parts.size() > 1) order.splitWith(first);
            sale.ifPresent(order::of);
            take(actor, order, part, ahead, waits);
            ahead.addAll(part.lines());
        }
        return first;
    }

    private void take(Actor actor, Order order, Assessment part, List<Assessment.Line> ahead, boolean waits) {
        var now = clock.instant();
        orders.add(waits ? order.awaitingApproval() : order);
        orders.happened(order, now, "placed", actor.name(), "");
        if (waits) {
            orders.happened(order, now, "approval-asked", "", "");
        } else {
            owed.submit(order.submission(LocalDate.now(clock)));
            placed.fire(new OrderPlaced(
                    order.id(), order.number(), actor.account().number(), part, List.copyOf(ahead), now));
        }
        audit.record(actor, "orders.placed", order.number(), null, said(part));
    }

    /**
     * OR13: cancels at once what the ERP never saw; otherwise asks the ERP, which decides. Of an order of which some goods
     * have left, that is the rest.
     *
     * @throws OrderRefusal 404, 403, 409, or 422 without a reason
     */
    @Transactional
    public void cancel(Actor actor, String number, String why) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) throw new OrderRefusal.ReasonNeeded();
        var order = orders.held(actor.own(), number).orElseThrow(OrderRefusal.Unknown::new);
        var now = clock.instant();
        if (order.isAwaitingApproval()) {
            for (var one : orders.together(order)) withdraw(actor, one, reason, now);
            consent.withdrawn(actor, order.first());
            return;
        }
        order.askCancellation(actor, reason, order.isPartlyShipped() && isRestCancellable(), now);
        orders.happened(order, now, "cancellation-asked", actor.name(), reason);
        if (order.isUnheard() && owed.withdraw(order.accountNumber(), order.orderNumber())) {
            order.cancelHere();
            orders.happened(order, now, "cancelled-here", "", "");
            moved.fire(new OrdersMoved(List.of(order.id())));
        } else if (order.isPartlyShipped()) {
            owed.cancelRest(order.cancellation());
        } else {
            owed.cancel(order.cancellation());
        }
        audit.record(actor, "orders.cancellation-asked", number, null, Map.of("reason", reason));
    }

    private void withdraw(Actor actor, Order order, String reason, Instant now) {
        order.askCancellation(actor, reason, false, now);
        order.withdraw();
        orders.happened(order, now, "withdrawn", actor.name(), reason);
        audit.record(actor, "orders.withdrawn", order.number(), null, Map.of("reason", reason));
    }

    /** Whether the ERP cancels what has not left of an order. */
    public boolean isRestCancellable() {
        return owed.takes(Command.CANCEL_REST);
    }

    private static Map<String, Object> said(Assessment assessed) {
        var said = new HashMap<String, Object>();
        said.put("lines", assessed.lines().size());
        var totals = assessed.totals();
        if (totals != null) said.put("gross", totals.gross());
        var purchaseOrder = assessed.draft().purchaseOrder();
        if (purchaseOrder != null) said.put("purchaseOrder", purchaseOrder);
        return said;
    }
}
