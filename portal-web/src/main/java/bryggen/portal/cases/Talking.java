package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer does with the own case: writes, brings files, is content, or is not. */
@ApplicationScoped
@Transactional
public class Talking {
    @Inject
    CaseBook book;

    @Inject
    CaseFiles files;

    @Inject
    Closing closing;

    @Inject
    AuditLog audit;

    /**
     * Words, files, or both.
     *
     * @return the message's id
     * @throws CaseRefusal.Faulty 422 with neither
     */
    public UUID write(Actor actor, String number, @Nullable String text, List<CaseFile.Ready> brought) {
        actor.needs(Opening.WRITERS);
        var head = book.held(actor, number);
        var words = brought.isEmpty()
                ? CaseText.needed(text, "/text", CaseText.LONGEST)
                : CaseText.perhaps(text, "/text", CaseText.LONGEST);
        var next = book.move(head, CaseAct.WRITE);
        var id = book.say(head, actor, words, false);
        files.add(head, id, false, brought, book.now(), actor.name());
        book.happened(
                head,
                next == CaseStatus.REOPENED && head.status() != CaseStatus.REOPENED ? "reopened" : "written",
                actor.name(),
                "",
                false);
        book.tell(CasesMoved.What.WRITTEN, head, words);
        return id;
    }

    /** The customer is content, or gives it up. */
    public void settle(Actor actor, String number) {
        actor.needs(Opening.WRITERS);
        var head = book.held(actor, number);
        book.move(head, CaseAct.SETTLE);
        book.happened(head, "settled", actor.name(), "", false);
        closing.closed(head);
        audit.record(actor, head.account(), "cases.settled", number, null, null);
    }

    /** @throws CaseRefusal.Faulty 422 without a word why */
    public void reopen(Actor actor, String number, @Nullable String text) {
        actor.needs(Opening.WRITERS);
        var head = book.held(actor, number);
        var words = CaseText.needed(text, "/text", CaseText.LONGEST);
        book.move(head, CaseAct.REOPEN);
        book.say(head, actor, words, false);
        book.happened(head, "reopened", actor.name(), "", false);
        closing.reopened(head);
        audit.record(actor, head.account(), "cases.reopened", number, null, null);
        book.tell(CasesMoved.What.WRITTEN, head, words);
    }
}
