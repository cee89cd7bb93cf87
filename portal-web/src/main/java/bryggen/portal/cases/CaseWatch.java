package bryggen.portal.cases;

import bryggen.portal.platform.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Looks every half minute for cases of which three quarters of the time are over (CE4). */
@ApplicationScoped
public class CaseWatch {
    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Warning warning;

    private final Rounds rounds = new Rounds("warnings of cases wait", this::look);

    void start(@Observes @Priority(210) Startup started) {
        rounds.every(30, 15, threads);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void look() {
        int found = warning.warn();
        while (found > 0) found = warning.warn();
    }
}
