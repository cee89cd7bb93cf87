package bryggen.integration.exchange;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Answer;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Wire;
import bryggen.integration.exchange.Outbox.Claim;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ReturnRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Carries one claimed message to the ERP and comes back with the answer, outside any transaction and within a hard
 * deadline that lies well inside the lease: whoever is late has already been counted as unknown.
 */
public final class Sending {
    private final ErpConnector erp;
    private final ExecutorService calls;
    private final Duration deadline;

    public Sending(ErpConnector erp, ExecutorService calls, Duration deadline) {
        this.erp = erp;
        this.calls = calls;
        this.deadline = deadline;
    }

    /** @throws ExecutionException when the connector broke its promise and threw; what it did is unknown */
    public Answer send(Claim claim) throws InterruptedException, ExecutionException {
        long latest = claim.begun() + deadline.toNanos();
        if (!inTime(latest)) return tooLate();
        var call = calls.submit(() -> carry(claim, latest));
        try {
            return call.get(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Answer.Unknown("no answer within " + deadline.toSeconds() + " s");
        }
    }

    private Answer carry(Claim claim, long latest) {
        var kind = Kind.of(claim.kind());
        if (kind.isEmpty()) return new Answer.Defect("a message of kind '" + claim.kind() + "' is not known here");
        try {
            return switch (kind.get()) {
                case ORDER_SUBMIT -> submit(claim, Wire.read(claim.payload(), OrderSubmission.class), latest);
                case ORDER_CANCEL -> cancel(claim, Wire.read(claim.payload(), OrderCancellation.class), latest);
                case PAYMENT -> pay(claim, Wire.read(claim.payload(), PaymentRegistration.class), latest);
                case CREDIT -> credit(claim, Wire.read(claim.payload(), CreditRequest.class), latest);
                case RETURN -> sendBack(claim, Wire.read(claim.payload(), ReturnRequest.class), latest);
                // what is done again is the same as done once
                case ORDER_CANCEL_REST -> {
                    var wish = Wire.read(claim.payload(), OrderCancellation.class);
                    yield send(claim, latest, Optional::empty, () -> erp.cancelRest(wish));
                }
                case HOLD_RELEASE -> {
                    var wish = Wire.read(claim.payload(), HoldRelease.class);
                    yield send(claim, latest, Optional::empty, () -> erp.releaseHold(wish));
                }
                case LEAD -> {
                    var wish = Wire.read(claim.payload(), LeadSubmission.class);
                    yield send(claim, latest, Optional::empty, () -> erp.submitLead(wish));
                }
            };
        } catch (IllegalArgumentException e) {
            return new Answer.Defect("the message cannot be read: " + e.getMessage());
        }
    }

    /** An order that is only half made there is finished by sending it again: the connector goes on where it stood. */
    private Answer submit(Claim claim, OrderSubmission order, long latest) {
        return send(
                claim,
                latest,
                () -> erp.findOrder(order.customer(), order.number())
                        .filter(there -> there.acceptance() != Acceptance.WAITING)
                        .map(Sending::asItStands),
                () -> erp.submitOrder(order));
    }

    /** "Not there" is an answer only when no earlier sending of the order can be under way in the ERP any more. */
    private Answer cancel(Claim claim, OrderCancellation wish, long latest) {
        var answer = send(
                claim,
                latest,
                () -> erp.findOrder(wish.customer(), wish.number())
                        .filter(there -> there.acceptance() == Acceptance.CANCELLED)
                        .map(Answer.Accepted::new),
                () -> erp.cancelOrder(wish));
        return answer instanceof Answer.Absent && !claim.maySend() ? new Answer.Unseen("not there yet") : answer;
    }

    private Answer pay(Claim claim, PaymentRegistration payment, long latest) {
        return send(
                claim,
                latest,
                () -> erp.findPayment(payment.customer(), payment.number())
                        .filter(there -> there.completes(payment))
                        .map(Answer.Accepted::new),
                () -> erp.registerPayment(payment));
    }

    private Answer credit(Claim claim, CreditRequest request, long latest) {
        return send(
                claim,
                latest,
                () -> erp.findCredit(request.customer(), request.number()).map(Answer.Accepted::new),
                () -> erp.requestCredit(request));
    }

    private Answer sendBack(Claim claim, ReturnRequest request, long latest) {
        return send(
                claim,
                latest,
                () -> erp.findReturn(request.customer(), request.number())
                        .filter(there -> there.state() != ErpReturn.State.REQUESTED)
                        .map(Answer.Accepted::new),
                () -> erp.requestReturn(request));
    }

    /**
     * Where an earlier attempt's outcome is unknown, it is looked for first. What is not there may still come while the ERP
     * can be busy with that attempt: then we wait.
     */
    private static Answer send(
            Claim claim, long latest, Supplier<Optional<? extends Answer>> look, Supplier<Answer> command) {
        if (claim.settle()) {
            Optional<? extends Answer> settled;
            try {
                settled = look.get();
            } catch (ErpUnavailable e) {
                return new Answer.Unseen("could not be looked for: " + e.getMessage());
            }
            if (settled.isPresent()) return settled.get();
            if (!claim.maySend()) return new Answer.Unseen("not there yet");
        }
        return inTime(latest) ? command.get() : tooLate();
    }

    private static Answer asItStands(ErpOrder order) {
        if (order.acceptance() != Acceptance.REFUSED) return new Answer.Accepted(order);
        return new Answer.Rejected(order.reason() == null ? "refused" : order.reason());
    }

    /** A process that was frozen between finding and sending must not send any more: its lease is gone. */
    private static boolean inTime(long latest) {
        return System.nanoTime() - latest < 0;
    }

    private static Answer tooLate() {
        return new Answer.Unseen("out of time before it could be sent");
    }
}
