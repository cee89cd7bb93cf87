package bryggen.portal.insight;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * IS3, IS4: the thread from lead to invoice, found by any number of it. One statement for all kinds, each limited to what
 * the reader may see.
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
        return steps(ask(actor, kind -> kind.of("cast(? as uuid)"), thread.toString()));
    }

    /** The same of the thread that a lead, a deal, an order … is on; nothing when the reader may not see that one. */
    public List<Step> around(Actor actor, ThreadKind kind, String number) {
        var one = new Ask();
        one.add(actor, kind, kind.named(), number);
        if (one.parts.isEmpty()) return List.of();
        var all = ask(actor, each -> each.of("(select thread from asked where thread is not null limit 1)"), "");
        one.values.addAll(all.values);
        return steps("with asked as materialized (" + one.text() + ") " + all.text(), one.values);
    }

    /** What bears exactly this number: our own, the ERP's, the buyer's, a tracking number or a payment reference. */
    public List<Step> numbered(Actor actor, String number) {
        return search(ask(actor, ThreadKind::exactly, number.toLowerCase(Locale.ROOT)));
    }

    /** What has these letters in its numbers or names. */
    public List<Step> like(Actor actor, String words) {
        return search(ask(actor, ThreadKind::containing, SqlList.containing(words)));
    }

    /** One statement for all kinds, each limited to what the reader may see of it. */
    private static final class Ask {
        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(Actor actor, ThreadKind kind, String question, String value) {
            var reach = kind.reach(actor);
            if (reach.isEmpty()) return;
            parts.add("select '" + kind.name() + "', found.* from (" + question + " and "
                    + reach.get().condition() + " limit " + MOST + ") found (thread, number, about, account, at)");
            values.addAll(Collections.nCopies(
                    (int) question.chars().filter(c -> c == '?').count(), value));
            values.addAll(reach.get().values());
        }

        String text() {
            return String.join(" union all ", parts);
        }
    }

    private static Ask ask(Actor actor, Function<ThreadKind, String> question, String value) {
        var ask = new Ask();
        for (var kind : ThreadKind.values()) ask.add(actor, kind, question.apply(kind), value);
        return ask;
    }

    private List<Step> steps(Ask ask) {
        return ask.parts.isEmpty() ? List.of() : steps(ask.text(), ask.values);
    }

    /** What is typed is rare or frequent: a plan for the average word and company reads all that the largest one has. */
    private List<Step> search(Ask ask) {
        return ask.parts.isEmpty() ? List.of() : read(sql.cellsAnew(inOrder(ask.text()), ask.values.toArray()));
    }

    private List<Step> steps(String question, List<Object> values) {
        return read(sql.cells(inOrder(question), values.toArray()));
    }

    private static String inOrder(String question) {
        return question + " order by at, number";
    }

    private static List<Step> read(List<Cells> found) {
        return found.stream()
                .map(c ->
                        new Step(ThreadKind.valueOf(c.text()), c.idOrNone(), c.text(), c.text(), c.text(), c.instant()))
                .sorted(Comparator.comparing(Step::kind))
                .toList();
    }
}
