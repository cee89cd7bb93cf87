package bryggen.portal.cases;

import bryggen.portal.access.AuditLog;
import bryggen.portal.invoices.CreditNotesTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** CE10: what the ERP says of returns, and the credit notes that it makes of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Crediting {
    @Inject
    CaseBook book;

    @Inject
    Returns returns;

    /** The ERP has the return under its number. Twice is once. */
    public void booked(String account, String number, String erpNumber) {
        var head = book.held(account, number);
        if (returns.booked(head, erpNumber)) book.happened(head, "booked", AuditLog.PORTAL, erpNumber, false);
    }

    /** The ERP has made the credit note. Twice is once. */
    public void credited(String account, String number, String creditNote) {
        var head = book.held(account, number);
        if (!returns.credited(head, creditNote)) return;
        if (CaseCourse.allows(head.status(), CaseAct.ANSWER)) book.move(head, CaseAct.ANSWER);
        book.happened(head, "credited", AuditLog.PORTAL, creditNote, false);
        book.tell(CasesMoved.What.CREDITED, head, creditNote);
    }

    /** The ERP says no: the service people see its words. */
    public void refused(String account, String number, String words) {
        var head = book.held(account, number);
        returns.refused(head, words);
        book.happened(head, "erp-refused", AuditLog.PORTAL, words, true);
    }

    /** A new credit note over an order: the oldest return of that order with these goods has led to it. */
    void heard(@Observes CreditNotesTold told) {
        for (var note : told.notes())
            returns.uncredited(note.account(), note.erpOrders(), note.skus()).stream()
                    .findFirst()
                    .ifPresent(number -> credited(note.account(), number, note.number()));
    }
}
