package bryggen.integration.exchange;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.exchange.FeedMarks.Turn;
import java.util.List;
import java.util.Set;

/**
 * Where the feeds' pages go. A page is taken whole, together with its cursor, or not at all; a bad row is put aside with
 * its reason and does not hold the page. Both methods give the turn back and refuse one that is no longer ours.
 */
public interface FeedIntake {

    /** Those that somebody in the portal wants. */
    Set<Feed<?>> feeds();

    /** Takes the page and moves the cursor behind it; {@code page.more()} makes the feed due at once. */
    <R> void take(Feed<R> feed, Turn turn, FeedPage<R> page);

    /** Takes rows that the sweep has read again; the cursor stays where it is. */
    <R> void mend(Feed<R> feed, Turn turn, List<Change<R>> changes);
}
