package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.invoices.OpenDocuments;
import bryggen.portal.payments.Receiving;
import bryggen.portal.payments.Receiving.Part;
import bryggen.portal.payments.Receiving.Slip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What people do with money that waits (BF7). */
@ApplicationScoped
@Transactional
public class Placing {
    /** So many stand on one page. */
    public static final int PAGE = 25;

    @Inject
    Receipts receipts;

    @Inject
    Proposing proposing;

    @Inject
    OpenDocuments documents;

    @Inject
    Receiving receiving;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Money that waits, and what it may be for. */
    public record Question(Waiting waiting, List<Proposal> proposals) {}

    /** The oldest first. */
    public List<Question> questions(Actor actor, int page) {
        actor.needs(Role.SERVICE);
        var waiting = receipts.waiting(Math.max(0, page - 1) * PAGE, PAGE);
        var clues = proposing.about(actor, waiting);
        return waiting.stream()
                .map(one -> new Question(one, clues.proposals(one)))
                .toList();
    }

    public int count(Actor actor) {
        actor.needs(Role.SERVICE);
        return receipts.countWaiting();
    }

    /**
     * Lays what waits of this money on these invoices of one company, in the order in which they are named.
     *
     * @param rest what the person saw waiting; null when it does not matter
     * @throws BankRefusal.Changed when it does not wait any more, or the invoices are paid
     * @throws BankRefusal.UnknownInvoices when they are nobody's, or of several companies
     */
    public Part place(Actor actor, long receipt, List<String> numbers, Money rest) {
        actor.needs(Role.SERVICE);
        receipts.oneAtATime();
        var waiting = receipts.heldWaiting(receipt)
                .filter(there -> there.rest().equals(rest) && !rest.isNegative())
                .orElseThrow(BankRefusal.Changed::new);
        var found = documents.byNumbers(numbers).stream()
                .sorted(Comparator.comparingInt(
                        one -> numbers.indexOf(one.document().number())))
                .toList();
        if (found.size() != numbers.size()
                || found.isEmpty()
                || found.stream().map(OpenDocuments.Found::account).distinct().count() != 1)
            throw new BankRefusal.UnknownInvoices(String.join(", ", numbers));
        var ids = found.stream().map(one -> one.document().remoteId()).toList();
        var part = receiving
                .place(found.get(0).account(), ids, rest, new Slip(waiting.on(), null, actor.name()))
                .orElseThrow(BankRefusal.Changed::new);
        receipts.placed(receipt, part, clock.instant(), actor.name());
        audit.record(
                actor,
                part.account(),
                "bank.placed",
                part.payment(),
                null,
                Map.of("receipt", receipt, "amount", part.amount().toString()));
        return part;
    }
}
