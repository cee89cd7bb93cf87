package bryggen.portal.exchange;

import bryggen.portal.platform.Rounds;
import bryggen.portal.platform.Settings;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** The night watch of the exchange: every few seconds it looks whether the ERP lets us in and for alarms, and it begins the night's balance when it is time. */
@ApplicationScoped
public class AlarmWatch {
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

    private final Rounds rounds = new Rounds("the exchange could not be looked after", this::look);

    void start(@Observes @Priority(210) Startup started) {
        if (settings.isExchange()) rounds.every(SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, threads);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ended) {
        rounds.stop();
    }

    private void look() {
        pulse.health();
        alarms.look();
        balancing.work();
    }
}
