package bryggen.portal.invoices;

import bryggen.portal.platform.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** IN9: looks every minute whether a due day has come near or is over; what was told stands with the invoice. */
@ApplicationScoped
public class DueWatch {
    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Reminding reminding;

    private final Rounds rounds = new Rounds("reminders wait", this::look);

    void start(@Observes @Priority(210) Startup started) {
        rounds.every(60, 20, threads);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void look() {
        int found = reminding.remind();
        while (found > 0) found = reminding.remind();
    }
}
