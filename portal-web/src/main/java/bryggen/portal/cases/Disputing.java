package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.invoices.Disputes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** CE11: a line of an invoice is not to be paid as it stands; that line alone is paused. */
@ApplicationScoped
@Transactional
public class Disputing {
    @Inject
    Opening opening;

    @Inject
    CaseBook book;

    @Inject
    CaseFiles files;

    @Inject
    Disputes disputes;

    /**
     * @return the number of its case
     * @throws CaseRefusal.Faulty 422 without an invoice or its line
     * @throws CaseRefusal.Disputed 409 when the line is disputed already
     */
    public String dispute(Actor actor, Draft draft, List<CaseFile.Ready> brought) {
        actor.needs(Role.PAYABLES);
        var fit = draft.fit(true);
        var paper = opening.paper(actor, fit);
        if (paper == null || paper.type() != Paper.Type.INVOICE || fit.lines().size() != 1)
            throw CaseRefusal.Faulty.at("/invoice", "case-invoice-line-needed");
        var wish = fit.lines().get(0);
        var line =
                paper.line(wish.line()).orElseThrow(() -> CaseRefusal.Faulty.at("/lines/0/line", "case-line-unknown"));
        var head = book.open(actor, fit, paper);
        book.line(head, 1, line, line.quantity(), LineState.NAMED);
        if (!disputes.pause(head.account(), paper.number(), line.line(), head.number(), book.now()))
            throw new CaseRefusal.Disputed(
                    disputes.caseOf(head.account(), paper.number(), line.line()).orElse(paper.number()));
        files.add(head, null, false, brought, book.now(), actor.name());
        opening.opened(actor, head);
        return head.number();
    }
}
