package bryggen.portal.exchange;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.Wire;
import bryggen.integration.exchange.FeedMarks.Turn;
import bryggen.integration.kernel.Plausible;
import bryggen.portal.exchange.SeenRows.Aside;
import bryggen.portal.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The transactions of a feed: a whole page with its cursor, or some rows without. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PageTaking {
    private static final int WAITING_AT_ONCE = 200;

    @Inject
    FeedBook book;

    @Inject
    SeenRows seen;

    /** The page and the cursor behind it: all or nothing. */
    <R> void page(FeedMerge<R> room, Turn turn, FeedPage<R> page, Duration period) {
        demandTurn(turn);
        int rows = merge(room, page.changes());
        book.moved(turn, page.cursor(), page.more(), rows, period);
    }

    /** Only the cursor: the page's rows have been taken in parts before. */
    <R> void cursor(Turn turn, FeedPage<R> page, int rows, Duration period) {
        demandTurn(turn);
        book.moved(turn, page.cursor(), page.more(), rows, period);
    }

    <R> int part(FeedMerge<R> room, Turn turn, List<Change<R>> changes) {
        demandTurn(turn);
        return merge(room, changes);
    }

    <R> void aside(Feed<R> feed, Turn turn, Change<R> change, String reason) {
        demandTurn(turn);
        seen.putAside(feed, List.of(new Aside(change.remoteId(), null, change.raw(), reason)));
    }

    void giveBack(Turn turn, int rows) {
        book.giveBack(turn, rows);
    }

    private void demandTurn(Turn turn) {
        if (!book.lock(turn, Marks.LEASE))
            throw new IllegalStateException("another instance has taken over the feed " + turn.feed());
    }

    /** Rows that wait for what they refer to, when more has arrived since they were tried last (EX10). */
    <R> List<Change<R>> waiting(Feed<R> feed) {
        return book.waiting(feed, WAITING_AT_ONCE).stream()
                .map(row -> Change.of(row.remoteId(), Wire.read(row.content(), feed.row()), row.raw()))
                .toList();
    }

    /** How many rows were new or gone. Of several changes of one thing the last counts. */
    private <R> int merge(FeedMerge<R> room, List<Change<R>> changes) {
        var last = new LinkedHashMap<String, Change<R>>();
        for (var change : changes) last.put(change.remoteId(), change);

        var gone = seen.forget(
                room.feed(),
                last.values().stream()
                        .filter(Change::deleted)
                        .map(Change::remoteId)
                        .toList());
        if (!gone.isEmpty()) room.gone(gone);

        var known = seen.hashes(room.feed(), last.keySet());
        var aside = new ArrayList<Aside>();
        var fresh = new ArrayList<Fresh<R>>();
        var good = new HashSet<String>();
        var changed = new HashMap<String, String>();
        for (var change : last.values()) {
            if (change.deleted()) continue;
            var row = change.row();
            var problem = row == null ? Objects.requireNonNullElse(change.problem(), "unreadable") : flaw(row);
            if (row == null || problem != null) {
                aside.add(new Aside(change.remoteId(), null, change.raw(), String.valueOf(problem)));
                continue;
            }
            var hash = hash(row);
            good.add(change.remoteId());
            if (hash.equals(known.get(change.remoteId()))) continue;
            changed.put(change.remoteId(), hash);
            fresh.add(new Fresh<>(change.remoteId(), row));
        }
        var unplaced = fresh.isEmpty() ? Map.<String, String>of() : reasons(room.merge(fresh));
        for (var row : fresh)
            if (unplaced.containsKey(row.remoteId())) {
                good.remove(row.remoteId());
                changed.remove(row.remoteId());
                aside.add(new Aside(
                        row.remoteId(),
                        Wire.write(row.row()),
                        Objects.requireNonNull(last.get(row.remoteId())).raw(),
                        Objects.requireNonNull(unplaced.get(row.remoteId()))));
            }
        seen.took(room.feed(), good, changed);
        seen.putAside(room.feed(), aside);
        return fresh.size() - unplaced.size() + gone.size();
    }

    private static @Nullable String flaw(Object row) {
        return row instanceof Plausible document ? document.flaw() : null;
    }

    private static Map<String, String> reasons(List<Unplaced> unplaced) {
        return unplaced.stream()
                .collect(Collectors.toMap(Unplaced::remoteId, Unplaced::reason, (first, second) -> first));
    }

    private static String hash(Object row) {
        return Sha256.of(Wire.write(row)).substring(0, 32);
    }
}
