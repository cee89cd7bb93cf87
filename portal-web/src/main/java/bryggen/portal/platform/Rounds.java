package bryggen.portal.platform;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that is looked for again and again while the portal runs. One that fails is said in the log and tried at the next
 * look; one that finds another looking leaves the work to it.
 */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private final String waiting;
    private final Runnable work;
    private final AtomicBoolean looking = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> looks;

    /** @param waiting what waits while it fails, for the log: "mails wait" */
    public Rounds(String waiting, Runnable work) {
        this.waiting = waiting;
        this.work = work;
    }

    public void every(int seconds, int firstAfter, ScheduledExecutorService threads) {
        looks = threads.scheduleWithFixedDelay(this::look, firstAfter, seconds, TimeUnit.SECONDS);
    }

    /** Looks now, in this thread. */
    public void look() {
        if (!looking.compareAndSet(false, true)) return;
        try {
            work.run();
        } catch (RuntimeException e) {
            // a scheduled task that throws would never run again
            LOG.log(Level.WARNING, waiting + ": " + e.getMessage(), e);
        } finally {
            looking.set(false);
        }
    }

    public void stop() {
        if (looks != null) looks.cancel(false);
    }
}
