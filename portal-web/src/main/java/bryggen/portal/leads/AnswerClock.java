package bryggen.portal.leads;

import bryggen.portal.platform.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * LE12: looks every few seconds for offers whose clock has ended. The clock itself is a column: whichever instance looks
 * first after it has ended lets the lead go on, and one that was down looks when it is up again. LE23: before that, the
 * partner is told once that the time is nearly over.
 */
@ApplicationScoped
public class AnswerClock {
    private static final Logger LOG = Logger.getLogger(AnswerClock.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 3;
    private static final int MOST_AT_ONCE = 1_000;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Answering answering;

    private final Rounds rounds = new Rounds("leads wait", this::look);

    void start(@Observes @Priority(210) Startup started) {
        rounds.every(SECONDS_BETWEEN_LOOKS, 2, threads);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** Lets go on what is due; stops after a thousand so that a long list does not keep the thread. */
    private void look() {
        for (int i = 0; i < MOST_AT_ONCE && answering.expireNext(); i++) LOG.fine("a lead went on");
        for (int i = 0; i < MOST_AT_ONCE && answering.warnNext(); i++) LOG.fine("a partner was reminded");
    }
}
