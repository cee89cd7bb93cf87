package bryggen.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads one feed as the portal does: page by page, keeping the cursor and the last of each row. */
public final class FeedReader<R> {

    private final ErpConnector erp;
    private final Feed<R> feed;
    private String cursor;
    private final Map<String, Change<R>> rows = new LinkedHashMap<>();

    public FeedReader(ErpConnector erp, Feed<R> feed) {
        this.erp = erp;
        this.feed = feed;
    }

    /** Reads until the ERP says that there is no more. */
    public FeedReader<R> read(int page) {
        for (int turn = 0; turn < 10_000; turn++) {
            var next = erp.changes(feed, cursor, page);
            cursor = next.cursor();
            next.changes().forEach(change -> rows.put(change.remoteId(), change));
            if (!next.more()) return this;
        }
        throw new AssertionError(feed + " never ends");
    }

    /** Forgets the rows, not the cursor: what is there after the next reading came behind it. */
    public FeedReader<R> forget() {
        rows.clear();
        return this;
    }

    /** The row that is meant, as it came last. */
    Optional<R> find(Predicate<R> meant) {
        return rows.values().stream()
                .filter(change -> change.row() != null && meant.test(change.row()))
                .map(Change::row)
                .reduce((earlier, later) -> later);
    }

    Set<String> remoteIds() {
        var ids = new HashSet<String>();
        rows.forEach((id, change) -> {
            if (!change.deleted()) ids.add(id);
        });
        return ids;
    }

    public Set<Change<R>> all() {
        return new HashSet<>(rows.values());
    }

    /** Every id that the nightly sweep finds. */
    public static Set<String> sweep(ErpConnector erp, Feed<?> feed) {
        var ids = new HashSet<String>();
        String cursor = null;
        for (int turn = 0; turn < 10_000; turn++) {
            var page = erp.ids(feed, cursor);
            for (var id : page.remoteIds())
                assertThat(ids.add(id)).as("%s lists %s once", feed, id).isTrue();
            cursor = page.cursor();
            if (cursor == null) return ids;
        }
        throw new AssertionError(feed + "'s sweep never ends");
    }
}
