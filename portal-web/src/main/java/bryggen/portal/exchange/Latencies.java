package bryggen.portal.exchange;

import bryggen.integration.erp.CallTimes;
import bryggen.portal.platform.Rounds;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How long the ERP takes: as a metric at once, and every few seconds in the table that all instances share (EX17). */
@ApplicationScoped
public class Latencies implements CallTimes {
    private static final int SECONDS_BETWEEN_NOTES = 10;

    /** The calls of one kind since the last note. */
    record Tally(int calls, int failed, long totalMillis, int slowestMillis) {
        Tally and(Tally other) {
            return new Tally(
                    calls + other.calls,
                    failed + other.failed,
                    totalMillis + other.totalMillis,
                    Math.max(slowestMillis, other.slowestMillis));
        }
    }

    @Inject
    MetricRegistry metrics;

    @Inject
    CallBook book;

    @Resource
    ManagedScheduledExecutorService threads;

    private final Map<String, Tally> tallies = new HashMap<>();
    private final Rounds notes = new Rounds("the ERP's latency could not be noted", this::note);

    void start(@Observes @Priority(200) Startup started) {
        notes.every(SECONDS_BETWEEN_NOTES, SECONDS_BETWEEN_NOTES, threads);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ended) {
        notes.stop();
    }

    @Override
    public void took(String call, Duration time, boolean failed) {
        int millis = (int) Math.min(time.toMillis(), Integer.MAX_VALUE);
        synchronized (tallies) {
            tallies.merge(call, new Tally(1, failed ? 1 : 0, millis, millis), Tally::and);
        }
        metrics.timer("bryggen_erp_call", new Tag("call", call), new Tag("failed", String.valueOf(failed)))
                .update(time);
    }

    private void note() {
        Map<String, Tally> noted;
        synchronized (tallies) {
            noted = Map.copyOf(tallies);
            tallies.clear();
        }
        // where this fails, these seconds are missing in the picture
        book.note(noted);
    }
}
