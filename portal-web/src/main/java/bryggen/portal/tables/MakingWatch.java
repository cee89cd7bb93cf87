package bryggen.portal.tables;

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

/** TB3: makes the files that wait, one after the other; of several instances each takes its own. */
@ApplicationScoped
public class MakingWatch {
    private static final int MOST_ATTEMPTS = 5;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    ListFiles files;

    @Inject
    Making making;

    private final Rounds rounds = new Rounds("files of lists wait", this::makeAll);

    void start(@Observes @Priority(226) Startup started) {
        rounds.every(10, 9, threads);
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ListFiles.Asked asked) {
        threads.execute(rounds::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** One that fails for a reason of ours keeps its lease and is taken again when that has run out. */
    private void makeAll() {
        for (var next = files.claim(); next.isPresent(); next = files.claim()) {
            if (next.get().attempts() > MOST_ATTEMPTS) files.fail(next.get());
            else making.make(next.get());
        }
        files.sweep();
    }
}
