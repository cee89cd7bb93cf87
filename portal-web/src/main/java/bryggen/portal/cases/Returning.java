package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goods are to come back: asked for, approved or declined, received (CE8 to CE10). */
@ApplicationScoped
@Transactional
public class Returning {
    private static final int LONGEST_REASON = 1_000;

    @Inject
    Opening opening;

    @Inject
    CaseBook book;

    @Inject
    CaseThread thread;

    @Inject
    CaseFiles files;

    @Inject
    Returns returns;

    @Inject
    Goods goods;

    @Inject
    Pieces pieces;

    @Inject
    Handover handover;

    @Inject
    AuditLog audit;

    /**
     * @return the number of its case
     * @throws CaseRefusal.Faulty 422 without a shipment or invoice, without lines, or for more than there is
     */
    public String ask(Actor actor, Draft draft, List<CaseFile.Ready> brought) {
        return ask(actor, Map.of("", draft), brought).get(0);
    }

    /**
     * Goods of several documents by one form: a return for each of them, all or none (CE13).
     *
     * @param drafts by what the names of their fields begin with
     * @return the numbers of their cases, in the order of the drafts
     * @throws CaseRefusal.Faulty 422 as for one, at the fields of the first that is not in order
     */
    public List<String> ask(Actor actor, Map<String, Draft> drafts, List<CaseFile.Ready> brought) {
        goods.hold(actor);
        var numbers = new ArrayList<String>();
        drafts.forEach((fields, draft) -> numbers.add(ask(actor, draft, fields, brought)));
        if (numbers.size() > 1) returns.together(actor.account().number(), numbers);
        return numbers;
    }

    private String ask(Actor actor, Draft draft, String fields, List<CaseFile.Ready> brought) {
        actor.needs(Opening.WRITERS);
        var fit = draft.fit(false);
        var paper = opening.paper(actor, fit);
        if (paper == null || paper.type() == Paper.Type.ORDER)
            throw CaseRefusal.Faulty.at("/shipment", "case-source-needed");
        if (fit.lines().isEmpty()) throw CaseRefusal.Faulty.at("/lines", "case-nothing-chosen");
        var head = book.open(actor, fit, paper);
        returns.begin(head, paper.erpOrder(), paper.erpKey());
        int place = 0;
        for (var wish : fit.lines().stream()
                .sorted(java.util.Comparator.comparingInt(Draft.LineWish::line))
                .toList()) {
            var line = paper.line(wish.line()).orElseThrow(() -> CaseRefusal.Faulty.at("/lines", "case-line-unknown"));
            var quantity = quantity(wish, line);
            book.line(head, ++place, line, quantity, LineState.NAMED);
            pieces.hold(head, place, paper, line, wish.serials(), quantity, "/serial." + fields + wish.line());
            if (!goods.take(head, place, paper, line, quantity))
                throw CaseRefusal.Faulty.at("/quantity." + fields + wish.line(), "case-nothing-left", line.name());
        }
        files.add(head, null, false, brought, book.now(), actor.name());
        opening.opened(actor, head);
        return head.number();
    }

    private static BigDecimal quantity(Draft.LineWish wish, Paper.Line line) {
        if (wish.quantity() != null) return wish.quantity();
        return wish.serials().isEmpty()
                ? line.quantity()
                : BigDecimal.valueOf(wish.serials().size());
    }

    /** CE9: the goods may be sent; the customer's turn. */
    public void approve(Actor actor, String number) {
        var head = held(actor, number);
        returns.decided(head, ReturnState.APPROVED, actor.name(), book.now(), "");
        book.move(head, CaseAct.ASK);
        own(actor, head);
        book.happened(head, "approved", actor.name(), "", false);
        audit.record(actor, head.account(), "cases.approved", number, null, null);
        book.tell(CasesMoved.What.APPROVED, head, "");
    }

    /** @throws CaseRefusal.Faulty 422 without a reason */
    public void decline(Actor actor, String number, @Nullable String why) {
        var head = held(actor, number);
        var reason = why == null ? "" : why.strip();
        if (reason.isEmpty()) throw CaseRefusal.Faulty.at("/reason", "case-reason-needed");
        CaseText.needed(reason, "/reason", LONGEST_REASON);
        returns.decided(head, ReturnState.DECLINED, actor.name(), book.now(), reason);
        goods.release(head);
        book.move(head, CaseAct.ANSWER);
        own(actor, head);
        book.say(head, actor, reason, false);
        book.happened(head, "declined", actor.name(), "", false);
        audit.record(actor, head.account(), "cases.declined", number, null, Map.of("reason", reason));
        book.tell(CasesMoved.What.DECLINED, head, reason);
    }

    /** The same where nobody says which pieces have come. */
    public void receive(Actor actor, String number, Map<Integer, BigDecimal> came) {
        receive(actor, number, came, Map.of());
    }

    /**
     * CE10: the goods are back; what the ERP is to do about it is owed with the same commit.
     *
     * @param came how much of each line, by its number; all of a line that is absent
     * @param which the serial numbers that have come, by the number of the line
     */
    public void receive(Actor actor, String number, Map<Integer, BigDecimal> came, Map<Integer, List<String>> which) {
        var head = held(actor, number);
        returns.move(head, ReturnState.APPROVED, ReturnState.RECEIVED);
        int place = 0;
        for (var line : thread.lines(head)) {
            place++;
            var quantity = came.getOrDefault(line.line(), line.quantity());
            if (quantity.signum() < 0 || quantity.compareTo(line.quantity()) > 0)
                throw CaseRefusal.Faulty.at("/quantity." + line.line(), "case-quantity-unfit");
            pieces.keep(
                    head, place, line, quantity, which.getOrDefault(line.line(), List.of()), "/serial." + line.line());
            if (quantity.compareTo(line.quantity()) == 0) continue;
            goods.release(head, place, line.quantity().subtract(quantity));
            book.quantity(head, place, quantity);
        }
        returns.received(head, actor.name(), book.now());
        book.move(head, CaseAct.RECEIVE);
        own(actor, head);
        book.happened(head, "received", actor.name(), "", false);
        var state = handover.owe(head, returns.of(head).orElseThrow(), thread.lines(head));
        if (state != ReturnState.RECEIVED) returns.move(head, ReturnState.RECEIVED, state);
        audit.record(actor, head.account(), "cases.received", number, null, Map.of("state", state.word()));
    }

    private void own(Actor actor, CaseHead head) {
        if (head.owner() == null) book.own(head, actor.person(), actor.name());
    }

    private CaseHead held(Actor actor, String number) {
        actor.needs(Role.SERVICE);
        return book.held(actor, number);
    }
}
