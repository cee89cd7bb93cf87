package bryggen.portal.exchange;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.exchange.FeedIntake;
import bryggen.integration.exchange.FeedMarks.Turn;
import bryggen.portal.platform.jpa.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hands each page to the room that wants its feed. When the page as a whole does not go in, its halves are tried, down to
 * the row that is at fault, which is put aside (EX9); a database that is away is no fault of a row.
 */
@ApplicationScoped
class Intake implements FeedIntake {
    @Inject
    PageTaking taking;

    @Inject
    @Any
    Instance<FeedMerge<?>> rooms;

    Iterable<FeedMerge<?>> rooms() {
        return rooms;
    }

    @Override
    public Set<Feed<?>> feeds() {
        var feeds = new HashSet<Feed<?>>();
        for (var room : rooms()) feeds.add(room.feed());
        return feeds;
    }

    @Override
    public <R> void take(Feed<R> feed, Turn turn, FeedPage<R> page) {
        var room = room(feed);
        // Before the page: it may bring a newer version of one of them.
        var waiting = taking.waiting(feed);
        if (!waiting.isEmpty()) parts(room, turn, waiting);
        try {
            taking.page(room, turn, page, Periods.of(feed));
        } catch (RuntimeException e) {
            if (!isFaultOfRows(e) || page.changes().isEmpty()) throw e;
            taking.cursor(turn, page, inHalves(room, turn, page.changes(), e), Periods.of(feed));
        }
    }

    @Override
    public <R> void mend(Feed<R> feed, Turn turn, List<Change<R>> changes) {
        taking.giveBack(turn, parts(room(feed), turn, changes));
    }

    private <R> int parts(FeedMerge<R> room, Turn turn, List<Change<R>> changes) {
        try {
            return taking.part(room, turn, changes);
        } catch (RuntimeException e) {
            if (!isFaultOfRows(e)) throw e;
            return inHalves(room, turn, changes, e);
        }
    }

    private <R> int inHalves(FeedMerge<R> room, Turn turn, List<Change<R>> changes, RuntimeException failure) {
        if (changes.size() == 1) {
            taking.aside(room.feed(), turn, changes.get(0), inWords(failure));
            return 0;
        }
        int middle = changes.size() / 2;
        return parts(room, turn, changes.subList(0, middle))
                + parts(room, turn, changes.subList(middle, changes.size()));
    }

    /** What the database refuses for other reasons than data (away, a deadlock, out of space) passes by itself. */
    private static boolean isFaultOfRows(RuntimeException e) {
        if (SqlFailure.isFromDatabase(e)) return SqlFailure.isAboutData(e);
        return !(e instanceof IllegalStateException
                || e instanceof TransactionalException
                || e instanceof PersistenceException);
    }

    private static String inWords(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        var text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    @SuppressWarnings("unchecked") // a room says which feed it merges, and a feed its type
    private <R> FeedMerge<R> room(Feed<R> feed) {
        for (var room : rooms()) if (room.feed().equals(feed)) return (FeedMerge<R>) room;
        throw new IllegalStateException("nobody wants the feed " + feed);
    }
}
