package bryggen.portal.access;

import bryggen.portal.platform.Mail;
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
import java.time.Clock;
import java.util.logging.Logger;

/**
 * Carries the owed mails to the mail server: at once after the commit that owed them, and every few seconds for those
 * of an instance that died. Sending happens outside any transaction. A mail whose sender died between sending and
 * saying so is sent twice, never not at all; the second one's link replaces the first one's.
 */
@ApplicationScoped
public class LetterCarrier {
    private static final Logger LOG = Logger.getLogger(LetterCarrier.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    LetterDesk desk;

    @Inject
    Mail mail;

    private final Clock clock = Clock.systemUTC();
    private final Rounds rounds = new Rounds("mails wait", this::carry);

    void start(@Observes @Priority(200) Startup started) {
        rounds.every(SECONDS_BETWEEN_LOOKS, 1, threads);
    }

    void owed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letters.Owed owed) {
        threads.execute(rounds::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** Sends all that is due. */
    private void carry() {
        for (var next = desk.next(clock.instant()); next.isPresent(); next = desk.next(clock.instant()))
            send(next.get());
    }

    private void send(LetterDesk.Written written) {
        try {
            mail.send(written.to(), written.subject(), written.text());
            desk.sent(written.letter(), clock.instant());
        } catch (Mail.NotSent e) {
            LOG.warning("a mail waits, attempt " + written.letter().attempt() + ": " + e.getMessage());
            desk.failed(written.letter(), String.valueOf(e.getMessage()), clock.instant());
        }
    }
}
