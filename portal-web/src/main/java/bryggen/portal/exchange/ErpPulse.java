package bryggen.portal.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpHealth;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ERP answers and lets us in, with the reason when not. Asked at most every three seconds, however often
 * somebody looks, and never waited for longer than two: the portal goes on serving what it has.
 */
@ApplicationScoped
public class ErpPulse {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    ErpConnector erp;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    private @Nullable ErpHealth last;
    private @Nullable Future<ErpHealth> asked;
    private long at;

    /** What the ERP said a moment ago, or says now. */
    public synchronized ErpHealth health() {
        if (last != null && System.nanoTime() - at < FRESH.toNanos()) return last;
        if (asked == null) asked = threads.submit(erp::ping);
        last = answer(asked);
        at = System.nanoTime();
        if (asked.isDone()) asked = null;
        return last;
    }

    private static ErpHealth answer(Future<ErpHealth> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new ErpHealth(false, "The ERP does not answer within " + PATIENCE.toSeconds() + " s.");
        } catch (ExecutionException e) {
            return new ErpHealth(false, "The ERP could not be asked: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ErpHealth(false, "The portal is stopping.");
        }
    }
}
