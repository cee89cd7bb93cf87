package bryggen.portal.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpHealth;
import bryggen.integration.erp.ErpHealth.Cause;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ERP answers and lets us in, with the reason when not. Asked at most every three seconds, however often
 * somebody looks, and never waited for longer than two: the portal goes on serving what it has.
 */
@ApplicationScoped
public class ErpPulse {
    private static final Logger LOG = Logger.getLogger(ErpPulse.class.getName());
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
        var answer = answer(asked);
        if (last == null || last.cause() != answer.cause()) tell(answer);
        last = answer;
        at = System.nanoTime();
        if (asked.isDone()) asked = null;
        return last;
    }

    /** What to do about it; empty when it is well. */
    public static String advice(ErpHealth health, Texts texts) {
        return health.up()
                ? ""
                : texts.get("exchange.erp.advice." + health.cause().name().toLowerCase(Locale.ROOT));
    }

    /** Once for each turn, for who reads the log. */
    private static void tell(ErpHealth health) {
        if (health.up()) LOG.info("The ERP lets the portal in: " + health.detail());
        else
            LOG.warning("The ERP does not let the portal in: " + health.detail() + " "
                    + advice(health, Texts.in(Language.EN)));
    }

    private static ErpHealth answer(Future<ErpHealth> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return ErpHealth.down(Cause.SILENT, "The ERP does not answer within " + PATIENCE.toSeconds() + " s.");
        } catch (ExecutionException e) {
            return ErpHealth.down(Cause.SILENT, "The ERP could not be asked: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ErpHealth.down(Cause.SILENT, "The portal is stopping.");
        }
    }
}
