package bryggen.portal.deals;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * DE11: looks every few seconds for protections that end soon or have ended. The days are columns: whichever instance
 * looks first acts, and one that was down looks when it is up again.
 */
@ApplicationScoped
public class DealClock {
    private static final Logger LOG = Logger.getLogger(DealClock.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int MOST_AT_ONCE = 1_000;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Protecting protecting;

    private @Nullable ScheduledFuture<?> looks;

    void start(@Observes @Priority(210) Startup started) {
        looks = threads.scheduleWithFixedDelay(this::look, 3, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) looks.cancel(false);
    }

    /** Does what is due; stops after a thousand of each so that a long list does not keep the thread. */
    void look() {
        try {
            all(protecting::expireNext);
            all(protecting::warnNext);
        } catch (RuntimeException e) {
            // the next look tries again: a scheduled task that throws would never run again
            LOG.log(Level.WARNING, "deals wait: " + e.getMessage(), e);
        }
    }

    private static void all(BooleanSupplier next) {
        for (int i = 0; i < MOST_AT_ONCE && next.getAsBoolean(); i++) LOG.fine("a deal was seen to");
    }
}
