package bryggen.portal.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.IdPage;
import bryggen.integration.exchange.FeedMarks;
import bryggen.integration.exchange.Sweeps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns at the feeds, for reading on and for the sweep. Each step is a short transaction of its own. */
@ApplicationScoped
@Transactional
class Marks implements FeedMarks, Sweeps {
    /** Longer than the ERP is asked for one page; taking it renews the lease. What a killed instance held is free again then. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final int DOUBTS_AT_ONCE = 50;

    @Inject
    FeedBook book;

    @Inject
    SweepBook sweeps;

    @Inject
    ErpConnector erp;

    @Inject
    Clock clock;

    private final String owner = Owner.name();

    @Override
    public Optional<Turn> take(Feed<?> feed) {
        book.open(feed);
        return book.take(feed, owner, LEASE);
    }

    @Override
    public void failed(Turn turn, String reason) {
        book.failed(turn, reason);
    }

    @Override
    public Optional<Step> next(Set<Feed<?>> feeds) {
        for (var feed : Feed.ALL) {
            if (!feeds.contains(feed)) continue;
            boolean listing = sweeps.isListing(feed, lastNight());
            if (!listing && !sweeps.doubts(feed)) continue;
            var turn = book.hold(feed, owner, LEASE);
            if (turn.isEmpty()) continue;
            if (listing) return Optional.of(new Step.Listing(turn.get(), sweeps.listingCursor(feed)));
            return Optional.of(new Step.Doubts(turn.get(), sweeps.pickDoubts(feed, DOUBTS_AT_ONCE)));
        }
        return Optional.empty();
    }

    @Override
    public void notAsked(Feed<?> feed, List<String> remoteIds) {
        if (!remoteIds.isEmpty()) sweeps.notAsked(feed, remoteIds);
    }

    @Override
    public void listed(Turn turn, IdPage page) {
        if (!book.lock(turn, LEASE)) return;
        sweeps.note(turn.feed(), page.remoteIds(), page.cursor());
        if (page.cursor() == null) sweeps.compare(turn.feed(), lastNight());
        book.giveBack(turn, 0);
    }

    /** The business day whose night has begun: by the business clock, in the company's zone. */
    private LocalDate lastNight() {
        var now = clock.instant().atZone(erp.capabilities().zone());
        return now.toLocalTime().isBefore(NIGHT) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }
}
