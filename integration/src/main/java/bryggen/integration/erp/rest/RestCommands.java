package bryggen.integration.erp.rest;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Answer;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Wire;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ReturnRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** The commands of the contract. What would make a second document is looked for before it is sent. */
final class RestCommands {
    static final int SMALL = 2 << 20;
    private final Transport transport;
    private final Verdict verdict;
    private final Duration deadline;

    RestCommands(Transport transport, Verdict verdict, Duration deadline) {
        this.transport = transport;
        this.verdict = verdict;
        this.deadline = deadline;
    }

    Answer submit(OrderSubmission order) {
        return once(
                orders(order.customer(), order.number()),
                "orders",
                new Post(Address.of("/orders"), order.number().value(), order),
                ErpOrder.class,
                made -> ours(made, order.customer(), order.number()));
    }

    /** What the ERP has never told of may not be there: then there is nothing to cancel, and no "no" to explain. */
    Answer cancel(OrderCancellation wish) {
        var until = Deadline.in(deadline);
        if (wish.reference() == null) {
            var look = transport.get(orders(wish.customer(), wish.number()), until, SMALL);
            try {
                var there = verdict.read(look, answer -> FeedRows.first(answer, "orders", ErpOrder.class));
                if (there.isEmpty()) return new Answer.Absent("The ERP has no order " + wish.number() + ".");
            } catch (ErpUnavailable e) {
                return verdict.ofLookBefore(look, String.valueOf(e.getMessage()));
            }
        }
        return send(
                new Post(Address.of("/cancellations"), "cancel-" + wish.number(), wish),
                until,
                ErpOrder.class,
                made -> ours(made, wish.customer(), wish.number()));
    }

    Answer pay(PaymentRegistration payment) {
        return once(
                payments(payment.customer(), payment.number()),
                "payments",
                new Post(Address.of("/payments"), payment.number().value(), payment),
                ErpPayment.class,
                made -> payment.number().equals(made.externalId())
                        && payment.customer().equals(made.customer()));
    }

    /** Again is the same as once, so nothing is looked for before. */
    Answer cancelRest(OrderCancellation wish) {
        return repeat(
                new Post(Address.of("/rest-cancellations"), "rest-" + wish.number(), wish),
                Deadline.in(deadline),
                ErpOrder.class,
                made -> ours(made, wish.customer(), wish.number()));
    }

    Answer credit(CreditRequest request) {
        return once(
                requests("/credits", request.customer(), request.number()),
                "credits",
                new Post(Address.of("/credits"), request.number().value(), request),
                ErpInvoice.class,
                made -> made.type() == ErpInvoice.Type.CREDIT_NOTE
                        && made.customer().equals(request.customer()));
    }

    Answer sendBack(ReturnRequest request) {
        return once(
                requests("/returns", request.customer(), request.number()),
                "returns",
                new Post(Address.of("/returns"), request.number().value(), request),
                ErpReturn.class,
                made -> request.number().equals(made.externalId())
                        && request.customer().equals(made.customer()));
    }

    Answer release(HoldRelease release) {
        return repeat(
                new Post(Address.of("/releases"), "release-" + release.hold(), release),
                Deadline.in(deadline),
                ErpOrder.class,
                made -> made.number().equals(release.order()) && made.customer().equals(release.customer()));
    }

    Answer lead(LeadSubmission lead) {
        return repeat(
                new Post(Address.of("/leads"), lead.number().value(), lead),
                Deadline.in(deadline),
                ErpLead.class,
                made -> lead.number().equals(made.externalId()));
    }

    static Address requests(String path, AccountNumber customer, RequestNumber number) {
        return Address.of(path).with("customer", customer.value()).with("number", number.value());
    }

    static Address orders(AccountNumber customer, OrderNumber number) {
        return Address.of("/orders").with("customer", customer.value()).with("number", number.value());
    }

    static Address payments(AccountNumber customer, PaymentNumber number) {
        return Address.of("/payments").with("customer", customer.value()).with("number", number.value());
    }

    private static boolean ours(ErpOrder made, AccountNumber customer, OrderNumber number) {
        return number.equals(made.externalId()) && customer.equals(made.customer());
    }

    /** Asks first whether it is there: the ERP may not refuse a duplicate itself. */
    private <D extends Booked> Answer once(Address where, String list, Post post, Class<D> type, Predicate<D> ours) {
        var until = Deadline.in(deadline);
        var look = transport.get(where, until, SMALL);
        try {
            Optional<D> there = verdict.read(look, answer -> FeedRows.first(answer, list, type));
            if (there.isPresent()) return new Answer.Accepted(there.get());
        } catch (ErpUnavailable e) {
            return verdict.ofLookBefore(look, String.valueOf(e.getMessage()));
        }
        return send(post, until, type, ours);
    }

    private <D extends Booked> Answer send(Post post, Deadline until, Class<D> type, Predicate<D> ours) {
        var sent = transport.post(post.to, post.key, Wire.write(post.message), until, SMALL);
        return verdict.ofCommand(sent, type, ours);
    }

    /** What is done twice is the same as done once: the contract says so. */
    private <D extends Booked> Answer repeat(Post post, Deadline until, Class<D> type, Predicate<D> ours) {
        var sent = transport.repeat(post.to, post.key, Wire.write(post.message), until, SMALL);
        return verdict.ofCommand(sent, type, ours);
    }

    /** {@code key}: the same for the same wish, however often it is sent. */
    private record Post(Address to, String key, Object message) {}
}
