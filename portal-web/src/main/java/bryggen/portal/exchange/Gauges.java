package bryggen.portal.exchange;

import bryggen.integration.erp.Feed;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The exchange in figures: messages per state, the oldest that waits, the lag of each feed, rows that stand aside. */
@ApplicationScoped
public class Gauges {
    /** One look at the tables serves all gauges of one scrape. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    MetricRegistry metrics;

    @Inject
    Ledger ledger;

    @Inject
    ErpPulse pulse;

    @Inject
    Alarms alarms;

    private List<Queue> queues = List.of();
    private List<FeedState> feeds = List.of();
    private List<Alarm> ringing = List.of();
    private long at;

    void register(@Observes @Priority(200) Startup started) {
        for (var state : List.of("WAITING", "SENDING", "PARKED", "DEAD"))
            metrics.gauge(
                    "bryggen_exchange_messages", () -> count(state), new Tag("state", state.toLowerCase(Locale.ROOT)));
        metrics.gauge("bryggen_exchange_oldest_seconds", this::oldest);
        metrics.gauge("bryggen_exchange_erp_up", () -> pulse.health().up() ? 1 : 0);
        for (var kind : Alarm.Kind.values())
            metrics.gauge("bryggen_exchange_alarm", () -> rings(kind), new Tag("kind", kind.word()));
        for (var feed : Feed.ALL) {
            var tag = new Tag("feed", feed.name().toLowerCase(Locale.ROOT));
            metrics.gauge("bryggen_exchange_feed_lag_seconds", () -> lag(feed), tag);
            metrics.gauge("bryggen_exchange_feed_failures", () -> of(feed, FeedState::failures), tag);
            metrics.gauge("bryggen_exchange_aside", () -> of(feed, FeedState::aside), tag);
            metrics.gauge("bryggen_exchange_unplaced", () -> of(feed, FeedState::waiting), tag);
        }
    }

    private synchronized void look() {
        if (at != 0 && System.nanoTime() - at < FRESH.toNanos()) return;
        queues = ledger.queues();
        feeds = ledger.feeds();
        ringing = alarms.now();
        at = System.nanoTime();
    }

    /** 1 while it rings. */
    private int rings(Alarm.Kind kind) {
        look();
        return ringing.stream().anyMatch(alarm -> alarm.kind() == kind) ? 1 : 0;
    }

    private int count(String state) {
        look();
        return queues.stream()
                .filter(queue -> queue.state().equals(state))
                .mapToInt(Queue::count)
                .sum();
    }

    private long oldest() {
        look();
        return queues.stream()
                .filter(queue ->
                        queue.state().equals("WAITING") || queue.state().equals("SENDING"))
                .mapToLong(queue -> queue.oldest().toSeconds())
                .max()
                .orElse(0);
    }

    /** -1 before the feed was read to its end for the first time. */
    private long lag(Feed<?> feed) {
        look();
        return feeds.stream()
                .filter(state -> state.feed().equals(feed.name()))
                .mapToLong(state -> state.lag() == null ? -1 : state.lag().toSeconds())
                .findFirst()
                .orElse(-1);
    }

    private int of(Feed<?> feed, ToIntFunction<FeedState> figure) {
        look();
        return feeds.stream()
                .filter(state -> state.feed().equals(feed.name()))
                .mapToInt(figure)
                .findFirst()
                .orElse(0);
    }
}
