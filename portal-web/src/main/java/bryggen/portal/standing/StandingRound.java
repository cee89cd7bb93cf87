package bryggen.portal.standing;

import bryggen.portal.platform.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Looks for dates that have come. Many instances look; each date is one's alone (ST4). */
@ApplicationScoped
class StandingRound {
    private static final int SECONDS_BETWEEN_LOOKS = 20;
    private static final int MOST_AT_ONCE = 200;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Placing placing;

    private final Rounds rounds = new Rounds("standing orders wait", this::look);

    void start(@Observes @Priority(228) Startup begun) {
        rounds.every(SECONDS_BETWEEN_LOOKS, 6, threads);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void look() {
        int placed = 0;
        while (placed < MOST_AT_ONCE && placing.next()) placed++;
    }
}
