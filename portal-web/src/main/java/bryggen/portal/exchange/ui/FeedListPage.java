package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.integration.erp.ErpConnector;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.exchange.ErpPulse;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How fresh each feed is, and whether the ERP lets us in. */
@Named
@RequestScoped
@Page("/exchange/feeds")
@Allows(OPERATOR)
public class FeedListPage extends ListPage<FeedListPage.Row> {
    @Inject
    Ledger ledger;

    @Inject
    ErpPulse pulse;

    @Inject
    ErpConnector erp;

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
            String error,
            String href) {}

    /** A demo's business time can be moved from here. */
    public boolean isClockMovable() {
        return clock.isMovable();
    }

    public Status getErp() {
        var health = pulse.health();
        return health.up() ? Status.ok(health.detail()) : Status.bad(health.detail());
    }

    public String getSystem() {
        return erp.capabilities().system();
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

    private static String sweep(FeedState feed, @Nullable String on) {
        return feed.sweep() == null ? "" : on + ": " + feed.sweep();
    }
}
