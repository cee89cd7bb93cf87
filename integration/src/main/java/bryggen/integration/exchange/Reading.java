package bryggen.integration.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.exchange.FeedMarks.Turn;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** The verbs of one feed's route: take a turn, read a page, hand it in. */
public final class Reading<R> {
    static final String TURN = "turn";

    private final Feed<R> feed;
    private final ErpConnector erp;
    private final FeedMarks marks;
    private final FeedIntake intake;

    public Reading(Feed<R> feed, ErpConnector erp, FeedMarks marks, FeedIntake intake) {
        this.feed = feed;
        this.erp = erp;
        this.marks = marks;
        this.intake = intake;
    }

    /** None while the ERP is not known to serve this feed. */
    public @Nullable Turn turn() {
        if (!erp.capabilities().feeds().contains(feed)) return null;
        return marks.take(feed).orElse(null);
    }

    public FeedPage<R> page(@Body Turn turn) {
        return erp.changes(feed, turn.cursor(), erp.capabilities().maxPage());
    }

    /** Whether there is more to read at once. A cursor that stands still although more is promised is told to the operator. */
    public boolean handIn(@ExchangeProperty(TURN) Turn turn, @Body FeedPage<R> page) {
        boolean stuck = page.more() && page.cursor().equals(turn.cursor());
        intake.take(feed, turn, stuck ? new FeedPage<>(page.changes(), page.cursor(), false) : page);
        if (stuck) marks.failed(turn, "the ERP promises more, but its cursor does not move");
        return page.more() && !stuck;
    }

    public void failed(
            @ExchangeProperty(TURN) @Nullable Turn turn,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        if (turn != null) marks.failed(turn, Causes.inWords(failure));
    }
}
