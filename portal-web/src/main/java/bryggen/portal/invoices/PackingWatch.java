package bryggen.portal.invoices;

import bryggen.portal.platform.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** IN14: makes the downloads that wait, one after the other; of several instances each takes its own. */
@ApplicationScoped
public class PackingWatch {
    private static final int MOST_ATTEMPTS = 5;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Downloads downloads;

    @Inject
    Packing packing;

    private final Rounds rounds = new Rounds("downloads of documents wait", this::makeAll);

    void start(@Observes @Priority(225) Startup started) {
        rounds.every(10, 8, threads);
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Downloads.Asked asked) {
        threads.execute(rounds::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** One that fails for a reason of ours keeps its lease and is taken again when that has run out. */
    private void makeAll() {
        for (var next = downloads.claim(); next.isPresent(); next = downloads.claim()) {
            if (next.get().attempts() > MOST_ATTEMPTS) downloads.fail(next.get());
            else packing.make(next.get());
        }
        downloads.sweep();
    }
}
