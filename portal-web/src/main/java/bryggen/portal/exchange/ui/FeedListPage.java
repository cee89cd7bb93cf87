package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.exchange.CallBook;
import bryggen.portal.exchange.FeedState;
import bryggen.portal.exchange.Ledger;
import bryggen.portal.platform.BusinessClock;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How fresh each feed is, and whether the ERP lets us in. */
@Named
@RequestScoped
@Page("/exchange/feeds")
@Allows(OPERATOR)
public class FeedListPage extends ListPage<FeedListPage.Row> {
    private static final int LONGEST_CURSOR = 24;

    @Inject
    Ledger ledger;

    @Inject
    CallBook calls;

    /** One kind of call, in finished text. */
    public record Call(String call, String calls, String failed, String mean, String slowest) {}

    @Inject
    BusinessClock clock;

    /** One line of the list, in finished text. */
    public record Row(
            String feed,
            Status state,
            String lag,
            String changed,
            String rows,
            String aside,
            String waiting,
            String sweep,
            String cursor,
            String error,
            String href) {}

    /** A demo's business time can be moved from here. */
    public boolean isClockMovable() {
        return clock.isMovable();
    }

    /** How the ERP answered in the last hour, call by call. */
    public List<Call> getCalls() {
        var texts = here.getTexts();
        return calls.lastHour().stream()
                .map(c -> new Call(
                        texts.get("exchange.call." + c.call().toLowerCase(Locale.ROOT)),
                        String.valueOf(c.calls()),
                        String.valueOf(c.failed()),
                        texts.say("exchange.call.millis", c.meanMillis()),
                        texts.say("exchange.call.millis", c.slowestMillis())))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var rows = ledger.feeds().stream().map(this::row).toList();
        return new Listing<>(rows, 1, Math.max(rows.size(), 1), rows.size(), false, null);
    }

    private Row row(FeedState feed) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var lag = feed.lag();
        return new Row(
                texts.get("exchange.kind.feed-" + feed.feed().toLowerCase(Locale.ROOT)),
                state(feed),
                lag == null ? texts.get("exchange.feed.never") : ExchangeWords.age(lag, texts),
                formats.dateTime(feed.changedAt()),
                String.valueOf(feed.rows()),
                String.valueOf(feed.aside()),
                String.valueOf(feed.waiting()),
                sweep(feed, formats.date(feed.sweptOn())),
                cursor(feed.cursor()),
                feed.failures() == 0 || feed.error() == null ? "" : feed.error(),
                here.link("/exchange/messages", "view", "aside"));
    }

    private Status state(FeedState feed) {
        var texts = here.getTexts();
        if (feed.failures() > 0) return Status.bad(texts.say("exchange.feed.failing", feed.failures()));
        return feed.lag() == null
                ? Status.waits(texts.get("exchange.feed.loading"))
                : Status.ok(texts.get("exchange.feed.reading"));
    }

    /** Its end is what moves. */
    private static String cursor(@Nullable String cursor) {
        if (cursor == null) return "";
        return cursor.length() <= LONGEST_CURSOR ? cursor : "…" + cursor.substring(cursor.length() - LONGEST_CURSOR);
    }

    private static String sweep(FeedState feed, @Nullable String on) {
        return feed.sweep() == null ? "" : on + ": " + feed.sweep();
    }
}
