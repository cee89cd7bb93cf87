package bryggen.portal.exchange;

import bryggen.integration.erp.Feed;
import java.util.List;
import java.util.Set;

/**
 * How a room takes the rows of one feed into its tables, set-wise. Called in the transaction that also moves the feed's
 * cursor. A row whose values the database refuses is found and put aside by the caller: simply let the exception out.
 */
public interface FeedMerge<R> {
    Feed<R> feed();

    /** New and changed rows, one for each remote id. Answers with those that refer to something not known yet. */
    List<Unplaced> merge(List<Fresh<R>> rows);

    /** These are no longer in the ERP. */
    void gone(Set<String> remoteIds);
}
