package bryggen.portal.invoices;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** IN9: looks every minute whether a due day has come near or is over; what was told stands with the invoice. */
@ApplicationScoped
public class DueWatch {
    private static final Logger LOG = Logger.getLogger(DueWatch.class.getName());

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Reminding reminding;

    private @Nullable ScheduledFuture<?> looks;

    void start(@Observes @Priority(210) Startup started) {
        looks = threads.scheduleWithFixedDelay(this::look, 20, 60, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) looks.cancel(false);
    }

    private void look() {
        try {
            int found = reminding.remind();
            while (found > 0) found = reminding.remind();
        } catch (RuntimeException e) {
            // the next look tries again: a scheduled task that throws would never run again
            LOG.log(Level.WARNING, "reminders wait: " + e.getMessage(), e);
        }
    }
}
