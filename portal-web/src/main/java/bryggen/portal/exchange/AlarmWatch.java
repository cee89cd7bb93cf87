package bryggen.portal.exchange;

import bryggen.portal.platform.Settings;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The night watch of the exchange: every few seconds it looks whether the ERP lets us in and for alarms, and it begins the night's balance when it is time. */
@ApplicationScoped
public class AlarmWatch {
    private static final Logger LOG = Logger.getLogger(AlarmWatch.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 10;

    @Inject
    Settings settings;

    @Inject
    Alarms alarms;

    @Inject
    ErpPulse pulse;

    @Inject
    Balancing balancing;

    @Resource
    ManagedScheduledExecutorService threads;

    private @Nullable ScheduledFuture<?> looks;

    void start(@Observes @Priority(210) Startup started) {
        if (settings.isExchange())
            looks = threads.scheduleWithFixedDelay(
                    this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ended) {
        if (looks != null) looks.cancel(true);
    }

    private void look() {
        try {
            pulse.health();
            alarms.look();
            balancing.work();
        } catch (RuntimeException e) {
            // a scheduled task that throws would never run again
            LOG.log(Level.WARNING, "the exchange could not be looked after: " + e.getMessage(), e);
        }
    }
}
