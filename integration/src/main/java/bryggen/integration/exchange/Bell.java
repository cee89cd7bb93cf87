package bryggen.integration.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a consumer rest until somebody rings, at most one poll period. A ring while nobody rests is not lost. */
public final class Bell {
    private static final int MOST_KEPT = 8;

    private final Semaphore rings = new Semaphore(0);
    private final Duration period;

    public Bell(Duration period) {
        this.period = period;
    }

    /** After commit: there is something to do. */
    public void ring() {
        if (rings.availablePermits() < MOST_KEPT) rings.release();
    }

    /** Whether somebody rang. */
    public boolean rest() throws InterruptedException {
        return rings.tryAcquire(period.toMillis(), TimeUnit.MILLISECONDS);
    }
}
