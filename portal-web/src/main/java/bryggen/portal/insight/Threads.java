package bryggen.portal.insight;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * IS3, IS4: the thread from lead to invoice, found by any number of it. One statement per kind, each limited to what the
 * reader may see.
 */
@ApplicationScoped
public class Threads {
    private static final int MOST = 10;

    @Inject
    Sql sql;

    /**
     * One thing on a thread.
     *
     * @param thread none where nobody knows what it belongs to
     * @param about the company, or the buyer's own number
     * @param account whose it is
     */
    public record Step(
            ThreadKind kind, @Nullable UUID thread, String number, String about, String account, Instant at) {}

    /** All that the reader may see of a thread, from its lead to its invoices. */
    public List<Step> of(Actor actor, UUID thread) {
        var steps = new ArrayList<Step>();
        for (var kind : ThreadKind.values())
            steps.addAll(ask(actor, kind, kind.of() + " and " + kind.thread(), thread.toString()));
        return steps;
    }

    /** The thread of a lead, a deal, an order …, when the reader may see that. */
    public Optional<UUID> threadOf(Actor actor, ThreadKind kind, String number) {
        return ask(actor, kind, kind.found() + " and " + kind.exactly(), number.toLowerCase(Locale.ROOT)).stream()
                .filter(step -> step.number().equals(number))
                .flatMap(step -> Optional.ofNullable(step.thread()).stream())
                .findFirst();
    }

    /** What bears exactly this number: our own, the ERP's, the buyer's, a tracking number or a payment reference. */
    public List<Step> numbered(Actor actor, String number) {
        var steps = new ArrayList<Step>();
        for (var kind : ThreadKind.values())
            steps.addAll(ask(actor, kind, kind.found() + " and " + kind.exactly(), number.toLowerCase(Locale.ROOT)));
        return steps;
    }

    /** What has these letters in its numbers or names. */
    public List<Step> like(Actor actor, String words) {
        var steps = new ArrayList<Step>();
        var pattern = SqlList.containing(words.toLowerCase(Locale.ROOT));
        for (var kind : ThreadKind.values())
            steps.addAll(ask(actor, kind, kind.found() + " and " + kind.containing(), pattern));
        return steps;
    }

    private List<Step> ask(Actor actor, ThreadKind kind, String question, String value) {
        var reach = kind.reach(actor);
        if (reach.isEmpty()) return List.of();
        var values = new ArrayList<Object>(
                Collections.nCopies((int) question.chars().filter(c -> c == '?').count(), value));
        values.addAll(reach.get().values());
        return sql
                .cells(
                        "select * from (" + question + " and " + reach.get().condition() + " limit " + MOST + ") found"
                                + " order by 5, 2",
                        values.toArray())
                .stream()
                .map(c -> new Step(kind, thread(c.textOrNone()), c.text(), c.text(), c.text(), c.instant()))
                .toList();
    }

    private static @Nullable UUID thread(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
