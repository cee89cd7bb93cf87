package bryggen.portal.cases;

import bryggen.portal.invoices.Disputes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What ends with a case, and begins again with it (CE9, CE11). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Closing {
    @Inject
    Disputes disputes;

    @Inject
    Returns returns;

    @Inject
    Goods goods;

    @Inject
    CaseBook book;

    /** The case is closed: its line is reminded of again, and goods that have not come back stay where they are. */
    void closed(CaseHead head) {
        if (head.kind() == CaseKind.DISPUTE) disputes.resume(head.account(), head.number(), book.now());
        if (head.kind() != CaseKind.RETURN) return;
        var goodsSide = returns.of(head).orElseThrow();
        if (!goodsSide.state().isBeforeReceipt()) return;
        returns.move(head, goodsSide.state(), ReturnState.GIVEN_UP);
        goods.release(head);
    }

    /** It is open again. */
    void reopened(CaseHead head) {
        if (head.kind() == CaseKind.DISPUTE) disputes.pauseAgain(head.account(), head.number());
    }
}
