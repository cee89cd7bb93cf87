package bryggen.portal.deals;

import bryggen.portal.platform.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

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

    private final Rounds rounds = new Rounds("deals wait", this::look);

    void start(@Observes @Priority(210) Startup started) {
        rounds.every(SECONDS_BETWEEN_LOOKS, 3, threads);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** Does what is due; stops after a thousand of each so that a long list does not keep the thread. */
    private void look() {
        all(protecting::expireNext);
        all(protecting::warnNext);
    }

    private static void all(BooleanSupplier next) {
        for (int i = 0; i < MOST_AT_ONCE && next.getAsBoolean(); i++) LOG.fine("a deal was seen to");
    }
}
