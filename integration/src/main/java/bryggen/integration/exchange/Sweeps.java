package bryggen.integration.exchange;

import bryggen.integration.erp.Feed;
import bryggen.integration.erp.IdPage;
import bryggen.integration.exchange.FeedMarks.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nightly sweep, one small step at a time, so that any instance can go on where another was stopped: first all ids of
 * the ERP are listed, then every id that only one side knows is read again.
 */
public interface Sweeps {

    /** The next step of a sweep that is due or under way, with the turn of its feed. */
    Optional<Step> next(Set<Feed<?>> feeds);

    /** A page of ids was listed; without a cursor it was the last, and the doubtful ids are known now. */
    void listed(Turn turn, IdPage page);

    /** These doubts were picked, but not looked at: they have not been tried. */
    void notAsked(Feed<?> feed, List<String> remoteIds);

    /** One step, and the turn that allows it. */
    sealed interface Step {
        Turn turn();

        record Listing(Turn turn, @Nullable String cursor) implements Step {}

        record Doubts(Turn turn, List<String> remoteIds) implements Step {}
    }
}
