package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.FeedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed in rounds. A change is stamped with the beginning of its transaction and seen at its end, so a round
 * reads again what moved during a while before the last round began.
 */
final class Rounds<R> {

    /** Longer than any transaction of the ERP should take. */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int STEPS_PER_PAGE = 50;
    private static final int MOST_ROWS = 100_000;

    private final Source<R> source;
    private final Seen seen = new Seen();
    private final AtomicInteger bearable = new AtomicInteger(MOST_ROWS);

    Rounds(Source<R> source) {
        this.source = source;
    }

    Source<R> source() {
        return source;
    }

    /**
     * A page that could not be read in time would never be read: the next attempt asks for less, and a page that came
     * makes the next one larger again.
     */
    FeedPage<R> page(Calls calls, @Nullable String cursor, int max) {
        int wanted = Math.max(1, Math.min(max, bearable.get()));
        try {
            var page = read(calls, cursor, wanted);
            bearable.updateAndGet(rows -> Math.min(MOST_ROWS, rows * 2));
            return page;
        } catch (Fault fault) {
            if (fault.kind() == Fault.Kind.LOST || fault.outOfTime()) bearable.set(Math.max(1, wanted / 4));
            throw fault;
        }
    }

    private FeedPage<R> read(Calls calls, @Nullable String cursor, int max) {
        var mark = Mark.read(cursor);
        if (mark.started() == null) mark = mark.begun(calls.now(), source.begin(calls, mark));
        var known = cursor == null ? new TreeMap<String, Instant>() : seen.with(cursor);
        var found = new LinkedHashSet<String>();
        int most = Math.max(1, max / source.spread(calls));
        var watches = source.watches(calls, mark);
        int end = mark.from() == null ? 1 : watches.size();
        var next = mark;
        for (int step = 0; step < STEPS_PER_PAGE && found.size() < most && next.watch() < end; step++) {
            var watch = watches.get(next.watch());
            int wanted = most - found.size();
            var rows = calls.search(watch.model(), watch.moved(mark.from(), next.last()), wanted, watch.fields());
            for (var row : rows) if (isNew(known, watch, row)) watch.found(row).forEach(found::add);
            next = rows.size() < wanted
                    ? next.at(next.watch() + 1, 0)
                    : next.at(next.watch(), rows.get(rows.size() - 1).id());
        }
        var rows = source.rows(calls, found, mark);
        return finish(rows, next, next.watch() >= end, known);
    }

    private static boolean isNew(Map<String, Instant> known, Watch watch, Row row) {
        if (watch.stamps().isEmpty()) return true;
        var stamp = row.latest(watch.stamps());
        return known.put(Seen.key(watch, row, stamp), stamp) == null;
    }

    private FeedPage<R> finish(List<Change<R>> rows, Mark next, boolean roundOver, Map<String, Instant> known) {
        var started = Objects.requireNonNull(next.started());
        var since = started.minus(OVERLAP);
        var mark = roundOver ? next.finished(since, source.end(next)) : next;
        var cursor = mark.cursor();
        seen.keep(cursor, known, since);
        return new FeedPage<>(rows, cursor, !roundOver);
    }
}
