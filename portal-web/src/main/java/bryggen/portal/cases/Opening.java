package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer opens a case (CE2). */
@ApplicationScoped
@Transactional
public class Opening {
    /** Who may open cases, answer in them and settle them. */
    static final Role[] WRITERS = {Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER};

    @Inject
    Papers papers;

    @Inject
    CaseBook book;

    @Inject
    CaseFiles files;

    @Inject
    Instance<Returning> returning;

    @Inject
    Instance<Disputing> disputing;

    @Inject
    AuditLog audit;

    /**
     * A case of whatever kind; of returns several, all or none (CE13).
     *
     * @param drafts by what the names of their fields begin with
     * @return their numbers
     */
    public List<String> open(Actor actor, Map<String, Draft> drafts, List<CaseFile.Ready> brought) {
        if (drafts.size() > 1) return returning.get().ask(actor, drafts, brought);
        return drafts.values().stream().map(one -> open(actor, one, brought)).toList();
    }

    /**
     * A case of whatever kind.
     *
     * @return its number
     */
    public String open(Actor actor, Draft draft, List<CaseFile.Ready> brought) {
        return switch (draft.kind()) {
            case COMPLAINT -> complain(actor, draft, brought);
            case RETURN -> returning.get().ask(actor, draft, brought);
            case DISPUTE -> disputing.get().dispute(actor, draft, brought);
        };
    }

    /**
     * A complaint.
     *
     * @return its number
     * @throws CaseRefusal.Faulty 422 with every fault at its place
     */
    public String complain(Actor actor, Draft draft, List<CaseFile.Ready> brought) {
        return complain(actor, draft, brought, true);
    }

    /** @param wordsNeeded not where the lines say enough */
    String complain(Actor actor, Draft draft, List<CaseFile.Ready> brought, boolean wordsNeeded) {
        actor.needs(WRITERS);
        var fit = draft.fit(wordsNeeded);
        var paper = paper(actor, fit);
        var head = book.open(actor, fit, paper);
        if (paper != null) lines(head, paper, fit.lines());
        files.add(head, null, false, brought, book.now(), actor.name());
        opened(actor, head);
        return head.number();
    }

    /** The document that is named, as the actor sees it; none when none is. */
    @Nullable
    Paper paper(Actor actor, Draft.Fit fit) {
        return papers.named(actor, fit.shipment(), fit.invoice(), fit.order()).orElse(null);
    }

    /** Says in the log and to the service people that there is a new case. */
    void opened(Actor actor, CaseHead head) {
        audit.record(actor, "cases.opened", head.number(), null, Map.of("kind", head.kind()));
        book.tell(CasesMoved.What.OPENED, head, head.description());
    }

    private void lines(CaseHead head, Paper paper, List<Draft.LineWish> wishes) {
        int place = 0;
        for (var wish : wishes) {
            var pointer = "/lines/" + place;
            var line = paper.line(wish.line())
                    .orElseThrow(() -> CaseRefusal.Faulty.at(pointer + "/line", "case-line-unknown"));
            var quantity = wish.quantity() == null ? line.quantity() : wish.quantity();
            if (quantity.compareTo(line.quantity()) > 0)
                throw CaseRefusal.Faulty.at(pointer + "/quantity", "case-quantity-unfit");
            book.line(head, ++place, line, quantity, wish.state());
        }
    }
}
