package bryggen.portal.cases;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Command;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.returns.ReturnRequest;
import bryggen.portal.exchange.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/**
 * CE10: what the ERP is to do about goods that are back. Of a shipment it books the return, of an invoice it makes the
 * credit note; what is repaired stays the customer's, and the ERP need not know.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Handover {
    @Inject
    Owed owed;

    /** Where the return stands then: owed, or received where there is nothing to tell or nobody who takes it. */
    ReturnState owe(CaseHead head, Return goods, List<CaseSheet.Line> lines) {
        var came = lines.stream().filter(l -> l.quantity().signum() > 0).toList();
        if (came.isEmpty() || head.wanted() == Outcome.REPAIR) return ReturnState.RECEIVED;
        var number = new RequestNumber(head.number());
        var customer = new AccountNumber(head.account());
        var why = head.number() + ": " + head.category().word();
        if (goods.erpOrder() != null && owed.takes(Command.RETURN)) {
            owed.sendBack(new ReturnRequest(
                    number,
                    customer,
                    goods.erpOrder(),
                    why,
                    came.stream()
                            .map(l -> new ReturnRequest.Line(
                                    l.line(), new Sku(Objects.requireNonNull(l.sku())), l.quantity(), l.serials()))
                            .toList()));
            return ReturnState.OWED;
        }
        if (goods.invoiceKey() != null
                && head.invoice() != null
                && head.wanted() == Outcome.CREDIT
                && owed.takes(Command.CREDIT)) {
            owed.credit(new CreditRequest(
                    number,
                    customer,
                    goods.invoiceKey(),
                    head.invoice(),
                    why,
                    came.stream()
                            .map(l -> new CreditRequest.Line(l.line(), l.quantity()))
                            .toList()));
            return ReturnState.OWED;
        }
        return ReturnState.RECEIVED;
    }
}
