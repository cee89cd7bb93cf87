package bryggen.integration.exchange;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.Feed;
import bryggen.integration.exchange.FeedMarks.Turn;
import bryggen.integration.exchange.Sweeps.Step;
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

    public void list(@Body Step.Listing step) {
        sweeps.listed(step.turn(), erp.ids(step.turn().feed(), step.cursor()));
    }

    public void mend(@Body Step.Doubts step) {
        mend(step.turn().feed(), step.turn(), step.remoteIds());
    }

    /** An id that the ERP does not know any more is gone, whatever its list said; any other row is taken as it is now. */
    private <R> void mend(Feed<R> feed, Turn turn, List<String> remoteIds) {
        var changes = new ArrayList<Change<R>>();
        for (var id : remoteIds) changes.add(erp.one(feed, id).orElseGet(() -> Change.gone(id)));
        intake.mend(feed, turn, changes);
    }

    public void failed(
            @ExchangeProperty(STEP) @Nullable Step step,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        if (step != null) marks.failed(step.turn(), "sweep: " + Causes.inWords(failure));
    }
}
