package bryggen.portal.deliveries;

import bryggen.portal.platform.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** DL8: looks every minute at all that is promised and has not left; of several instances one looks. */
@ApplicationScoped
public class RiskWatch {
    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    RiskFinding finding;

    private final Rounds rounds = new Rounds("risks of deliveries wait", this::look);

    void start(@Observes @Priority(210) Startup started) {
        rounds.every(60, 25, threads);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void look() {
        var last = finding.round("");
        while (!last.isEmpty()) last = finding.round(last);
    }
}
