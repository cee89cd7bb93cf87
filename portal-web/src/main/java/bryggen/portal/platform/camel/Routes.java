package bryggen.portal.platform.camel;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.exchange.Bell;
import bryggen.integration.exchange.FeedIntake;
import bryggen.integration.exchange.FeedMarks;
import bryggen.integration.exchange.FeedRoutes;
import bryggen.integration.exchange.Outbox;
import bryggen.integration.exchange.OutboxRoutes;
import bryggen.integration.exchange.SweepRoutes;
import bryggen.integration.exchange.Sweeps;
import bryggen.portal.platform.Settings;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Starts the exchange's routes with the portal, where this instance has that role, and ends them before it: what is in
 * their hands is finished, or left to its lease. Camel 4 has no CDI module; this class is all there is of one.
 */
@ApplicationScoped
public class Routes {
    /** The hard end of one sending, counted from its claim; inside the outbox's lease of 12 s. */
    static final Duration SENDING = Duration.ofMillis(9_500);

    private static final Logger LOG = System.getLogger(Routes.class.getName());
    private static final int SENDERS = 4;
    private static final int FEED_POLL_MILLIS = 500;
    private static final int SWEEP_POLL_MILLIS = 5_000;

    @Inject
    Settings settings;

    @Inject
    ErpConnector erp;

    @Inject
    Outbox outbox;

    @Inject
    FeedMarks marks;

    @Inject
    FeedIntake intake;

    @Inject
    Sweeps sweeps;

    @Inject
    Bell bell;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    private @Nullable DefaultCamelContext context;

    /** Behind the migrations. An exchange that cannot start does not keep the portal from serving what it has. */
    void start(@Observes @Priority(100) Startup started) {
        if (!settings.isExchange()) return;
        try {
            start();
        } catch (Exception e) {
            LOG.log(Level.ERROR, "The exchange does not start", e);
        }
    }

    private void start() throws Exception {
        var camel = new DefaultCamelContext();
        camel.setApplicationContextClassLoader(Thread.currentThread().getContextClassLoader());
        camel.getExecutorServiceManager().setThreadPoolFactory(new ManagedPools(threads));
        camel.getShutdownStrategy().setTimeout(15);
        camel.disableJMX();
        camel.addRoutes(
                new OutboxRoutes(outbox, erp, bell, SENDING, erp.capabilities().oneLane() ? 1 : SENDERS));
        camel.addRoutes(new FeedRoutes(erp, marks, intake, FEED_POLL_MILLIS));
        camel.addRoutes(new SweepRoutes(erp, marks, intake, sweeps, SWEEP_POLL_MILLIS));
        camel.start();
        context = camel;
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ended) {
        if (context != null) context.stop();
    }
}
