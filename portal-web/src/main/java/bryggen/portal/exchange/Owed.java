package bryggen.portal.exchange;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Command;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.exchange.Bell;
import bryggen.integration.exchange.Kind;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.returns.ReturnRequest;
import bryggen.portal.access.Reach;
import bryggen.portal.platform.jpa.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

/**
 * What the portal owes the ERP: written down in the caller's transaction, sent when that is committed (EX1). Nobody waits
 * for the ERP here.
 */
@ApplicationScoped
public class Owed {
    @Inject
    Messages messages;

    @Inject
    Withdrawals withdrawals;

    @Inject
    ErpConnector erp;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Bell bell;

    /** The ERP is to get this order; false when it is owed already: an order is owed once, for ever. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean submit(OrderSubmission order) {
        return owe(Kind.ORDER_SUBMIT, order.customer(), order.number().value(), order);
    }

    /** The ERP is to cancel it; false while the same wish is already on its way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean cancel(OrderCancellation cancellation) {
        return owe(
                Kind.ORDER_CANCEL,
                cancellation.customer(),
                cancellation.number().value(),
                cancellation);
    }

    /** The ERP is to book this payment; false when it is owed already: a payment is owed once, for ever. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean pay(PaymentRegistration payment) {
        return owe(Kind.PAYMENT, payment.customer(), payment.number().value(), payment);
    }

    /** Whether the ERP takes this; no while it has never answered. */
    public boolean takes(Command command) {
        return erp.capabilities().commands().contains(command);
    }

    /** What has not left of an order is not to follow; false while the same wish is already on its way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean cancelRest(OrderCancellation cancellation) {
        return owe(
                Kind.ORDER_CANCEL_REST,
                cancellation.customer(),
                cancellation.number().value(),
                cancellation);
    }

    /** The ERP is to make a credit note; false when this one is owed already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean credit(CreditRequest request) {
        return owe(Kind.CREDIT, request.customer(), request.number().value(), request);
    }

    /** Goods come back; false when this return is owed already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean sendBack(ReturnRequest request) {
        return owe(Kind.RETURN, request.customer(), request.number().value(), request);
    }

    /** A held order is let go; false while the same is already on its way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean release(HoldRelease release) {
        return owe(Kind.HOLD_RELEASE, release.customer(), release.hold(), release);
    }

    /** The ERP is to know this prospect, in the matters of {@code account}; false while the same is already on its way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lead(AccountNumber account, LeadSubmission lead) {
        return owe(Kind.LEAD, account, lead.number().value(), lead);
    }

    /**
     * EX20: takes an order back. True: the ERP has never heard of it and never will. False: it is not sent again, but is
     * there or may be there, and has to be cancelled there.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean withdraw(AccountNumber account, OrderNumber number) {
        return withdrawals.takeBack(account, number.value()) == Withdrawals.Taken.UNHEARD;
    }

    /** EX20: the ERP has said that it keeps the order; what it made of it is asked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(AccountNumber account, OrderNumber number) {
        if (withdrawals.restore(account, number.value())) afterCommit.then(bell::ring);
    }

    /** Where the newest messages of this kind stand, by what they are about; what was never owed is absent. */
    public Map<String, Receipt> receiptsOf(Kind kind, Reach reach, Collection<String> businessKeys) {
        return businessKeys.isEmpty() ? Map.of() : messages.receipts(kind, reach, businessKeys);
    }

    private boolean owe(Kind kind, AccountNumber account, String key, Object payload) {
        var lane = erp.capabilities().oneLane() ? "all" : "account " + account;
        boolean written = messages.add(kind, account, key, lane, payload);
        if (written) afterCommit.then(bell::ring);
        return written;
    }
}
