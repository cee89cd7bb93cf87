package bryggen.integration.exchange;

import bryggen.integration.erp.Feed;
import java.util.Optional;

/** How far each feed has been read. Only one instance reads a feed at a time. */
public interface FeedMarks {

    /** Takes the feed for a short lease when it is due; empty when another instance has it or it is not yet due. */
    Optional<Turn> take(Feed<?> feed);

    /** The page was taken and the cursor moved with it; {@code more} makes the feed due at once. */
    void done(Feed<?> feed, boolean more);

    /** The feed could not be read: kept for the operator; due again after a pause. */
    void failed(Feed<?> feed, String reason);

    /** {@code cursor} is empty before the first page. */
    record Turn(Optional<String> cursor) {}
}
