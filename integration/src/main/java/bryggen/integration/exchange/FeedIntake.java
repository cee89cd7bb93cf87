package bryggen.integration.exchange;

import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;

/**
 * Where a feed's pages go. One page is one transaction with its cursor: it is taken whole (bad rows put aside with their
 * reason) or, when an exception is thrown, not at all.
 */
public interface FeedIntake<R> {
    Feed<R> feed();

    void take(FeedPage<R> page);
}
