package bryggen.integration.exchange;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Feed;
import bryggen.integration.exchange.FeedMarks.Turn;
import bryggen.integration.exchange.Sweeps.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** The verbs of the sweep: what is next, list a page of ids, read the doubtful ones again. */
public final class Sweeping {
    static final String STEP = "step";

    /** For one step; with the last question's own deadline it stays inside the turn's lease. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ErpConnector erp;
    private final FeedMarks marks;
    private final FeedIntake intake;
    private final Sweeps sweeps;

    public Sweeping(ErpConnector erp, FeedMarks marks, FeedIntake intake, Sweeps sweeps) {
        this.erp = erp;
        this.marks = marks;
        this.intake = intake;
        this.sweeps = sweeps;
    }

    public @Nullable Step next() {
        Set<Feed<?>> feeds = intake.feeds().stream()
                .filter(erp.capabilities().feeds()::contains)
                .collect(Collectors.toSet());
        return sweeps.next(feeds).orElse(null);
    }

    /** @throws ErpUnavailable also when the list does not move on: it would be read for ever */
    public void list(@Body Step.Listing step) {
        var page = erp.ids(step.turn().feed(), step.cursor());
        if (page.cursor() != null && page.cursor().equals(step.cursor()))
            throw new ErpUnavailable("the cursor of the list of ids does not move", null);
        sweeps.listed(step.turn(), page);
    }

    public void mend(@Body Step.Doubts step) {
        mend(step.turn().feed(), step.turn(), step.remoteIds());
    }

    /**
     * An id that the ERP does not know any more is gone, whatever its list said; any other row is taken as it is now. What
     * there is no time for, and what an ERP that is away could not be asked, is doubted on.
     */
    private <R> void mend(Feed<R> feed, Turn turn, List<String> remoteIds) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        var changes = new ArrayList<Change<R>>();
        ErpUnavailable failure = null;
        int asked = 0;
        while (asked < remoteIds.size() && failure == null && System.nanoTime() - latest < 0) {
            var id = remoteIds.get(asked);
            try {
                changes.add(erp.one(feed, id).orElseGet(() -> Change.gone(id)));
                asked++;
            } catch (ErpUnavailable e) {
                failure = e;
                // An ERP that answers otherwise cannot give this row: that counts as a try, an outage does not.
                if (erp.ping().up()) asked++;
            }
        }
        sweeps.notAsked(feed, remoteIds.subList(asked, remoteIds.size()));
        intake.mend(feed, turn, changes);
        if (failure != null) throw failure;
    }

    public void failed(
            @ExchangeProperty(STEP) @Nullable Step step,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        if (step != null) marks.failed(step.turn(), "sweep: " + Causes.inWords(failure));
    }
}
