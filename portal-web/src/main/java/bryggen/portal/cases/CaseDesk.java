package bryggen.portal.cases;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Members;
import bryggen.portal.access.Receiver;
import bryggen.portal.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the supplier's service people do with cases. */
@ApplicationScoped
@Transactional
public class CaseDesk {
    @Inject
    CaseBook book;

    @Inject
    CaseFiles files;

    @Inject
    Closing closing;

    @Inject
    Members members;

    @Inject
    AuditLog audit;

    /** A service person to whom a case can be given. */
    public record Colleague(UUID id, String name) {}

    /** CE5: takes it, from nobody or from a colleague. */
    public void take(Actor actor, String number) {
        var head = held(actor, number);
        book.move(head, CaseAct.TAKE);
        book.own(head, actor.person(), actor.name());
        book.happened(head, "taken", actor.name(), "", false);
        audit.record(actor, head.account(), "cases.taken", number, null, Map.of("owner", actor.name()));
    }

    /** @throws CaseRefusal.Faulty 422 when that is nobody of the service people */
    public void give(Actor actor, String number, @Nullable String person) {
        var head = held(actor, number);
        var to = colleagues(actor).stream()
                .filter(c -> c.id().toString().equals(person))
                .findFirst()
                .orElseThrow(() -> CaseRefusal.Faulty.at("/person", "case-owner-unknown"));
        book.move(head, CaseAct.TAKE);
        book.own(head, to.id(), to.name());
        book.happened(head, "given", actor.name(), to.name(), false);
        audit.record(actor, head.account(), "cases.taken", number, null, Map.of("owner", to.name()));
    }

    /** The supplier's last word for now. */
    public void answer(Actor actor, String number, @Nullable String text, List<CaseFile.Ready> brought) {
        say(actor, number, text, brought, CaseAct.ANSWER, "answered", CasesMoved.What.ANSWERED);
    }

    /** The customer is to answer; the clock stands until then. */
    public void ask(Actor actor, String number, @Nullable String text, List<CaseFile.Ready> brought) {
        say(actor, number, text, brought, CaseAct.ASK, "asked", CasesMoved.What.ASKED);
    }

    /** CE1: for the service people alone; nothing else changes. */
    public void note(Actor actor, String number, @Nullable String text, List<CaseFile.Ready> brought) {
        var head = held(actor, number);
        var words = CaseText.needed(text, "/text", CaseText.LONGEST);
        files.add(head, book.say(head, actor, words, true), true, brought, book.now(), actor.name());
        book.happened(head, "noted", actor.name(), "", true);
    }

    /** CE7. */
    public void found(Actor actor, String number, @Nullable String cause, @Nullable String remedy) {
        var head = held(actor, number);
        var why = CaseText.perhaps(cause, "/cause", 2_000);
        var mended = CaseText.perhaps(remedy, "/remedy", 2_000);
        book.found(head, why, mended);
        book.happened(head, "found", actor.name(), "", false);
        audit.record(
                actor,
                head.account(),
                "cases.found",
                number,
                Map.of("cause", head.cause(), "remedy", head.remedy()),
                Map.of("cause", why, "remedy", mended));
    }

    /** Ends what was answered. */
    public void close(Actor actor, String number) {
        var head = held(actor, number);
        book.move(head, CaseAct.CLOSE);
        book.happened(head, "closed", actor.name(), "", false);
        closing.closed(head);
        audit.record(actor, head.account(), "cases.closed", number, null, null);
    }

    /** Everybody to whom a case can be given. */
    public List<Colleague> colleagues(Actor actor) {
        actor.needs(Role.SERVICE);
        var ids = members.receivers(List.of(Account.SUPPLIER)).stream()
                .filter(r -> r.roles().contains(Role.SERVICE))
                .map(Receiver::person)
                .toList();
        return members.of(Account.SUPPLIER, ids).stream()
                .map(m -> new Colleague(m.person().id(), m.person().name()))
                .toList();
    }

    private void say(
            Actor actor,
            String number,
            @Nullable String text,
            List<CaseFile.Ready> brought,
            CaseAct act,
            String kind,
            CasesMoved.What what) {
        var head = held(actor, number);
        var words = CaseText.needed(text, "/text", CaseText.LONGEST);
        book.move(head, act);
        files.add(head, book.say(head, actor, words, false), false, brought, book.now(), actor.name());
        if (head.owner() == null) book.own(head, actor.person(), actor.name());
        book.happened(head, kind, actor.name(), "", false);
        audit.record(actor, head.account(), "cases." + kind, number, null, null);
        book.tell(what, head, words);
    }

    private CaseHead held(Actor actor, String number) {
        actor.needs(Role.SERVICE);
        return book.held(actor, number);
    }
}
