package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import java.util.List;

/**
 * What has changed, by page. Transactions commit in another order than they began. So a reading that came to the end does
 * not go on behind the last row it saw, but where the oldest transaction of ours stood that was still open when the
 * reading began: rows may repeat, none is missed.
 */
public final class ChangeLog {
    private final Books books;

    public ChangeLog(Books books) {
        this.books = books;
    }

    /** {@code body} is null when the row is gone. */
    public record Line(String id, String body) {}

    public record Page(List<Line> lines, String cursor, boolean more) {}

    public Page page(Feed<?> feed, String since, int max) {
        var id = books.with(
                ledger -> ledger.strings("select books from sandbox_erp.clock").get(0));
        var from = Mark.read(since, id);
        long next = from.next > 0 ? from.next : oldestOpen();
        var found = books.with(ledger -> ledger.rows(
                "select c.xid, c.seq, c.id, r.body from sandbox_erp.change c left join " + Ledger.table(feed)
                        + " r on r.id = c.id where c.feed = ? and (c.xid, c.seq) > (?, ?)"
                        + " and not exists (select 1 from sandbox_erp.change n where n.feed = c.feed and n.id = c.id"
                        + " and (n.xid, n.seq) > (c.xid, c.seq)) order by c.xid, c.seq limit ?",
                row -> new Found(
                        new Mark(id, row.getLong(1), row.getLong(2), next),
                        new Line(row.getString(3), row.getString(4))),
                feed.name(),
                from.xid,
                from.seq,
                max + 1));
        boolean more = found.size() > max;
        var lines = more ? found.subList(0, max) : found;
        var end = more ? lines.get(max - 1).mark : new Mark(id, next, 0, 0);
        return new Page(lines.stream().map(Found::line).toList(), end.toString(), more);
    }

    /** Asked in a transaction of its own, before the rows are looked at: what ends in between is seen. */
    private long oldestOpen() {
        return books.with(ledger -> ledger.number(
                "select least(pg_snapshot_xmax(pg_current_snapshot())::text::bigint, (select min(backend_xid::text::bigint)"
                        + " from pg_stat_activity where application_name = ? and datname = current_database()))",
                Books.SESSION_NAME));
    }

    private record Found(Mark mark, Line line) {}

    /** Where a reader stands, and while it is under way where the next reading begins. Other books: from the beginning. */
    private record Mark(String books, long xid, long seq, long next) {

        static Mark read(String text, String books) {
            var parts = text == null ? new String[0] : text.split("-", -1);
            if (parts.length != 4 || !parts[0].equals(books)) return new Mark(books, 0, 0, 0);
            return new Mark(books, Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        }

        @Override
        public String toString() {
            return books + "-" + xid + "-" + seq + "-" + next;
        }
    }
}
