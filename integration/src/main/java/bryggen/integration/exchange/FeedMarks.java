package bryggen.integration.exchange;

import bryggen.integration.erp.Feed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far each feed has been read. Only one instance reads a feed at a time. */
public interface FeedMarks {

    /** Takes the feed for a short lease when it is due; empty when another has it or it is not yet due. */
    Optional<Turn> take(Feed<?> feed);

    /** The feed could not be read: kept for the operator; due again after a pause that grows. */
    void failed(Turn turn, String reason);

    /**
     * The right to read a feed until its lease ends.
     *
     * @param token fences: whoever comes with an older one is turned away
     * @param cursor none before the first page
     */
    record Turn(Feed<?> feed, long token, @Nullable String cursor) {}
}
