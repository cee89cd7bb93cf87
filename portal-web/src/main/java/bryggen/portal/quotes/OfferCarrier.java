package bryggen.portal.quotes;

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
 * Carries the mails to end customers: at once after the commit that owed them, and every few seconds for those of an
 * instance that died. Sending happens outside any transaction. A mail whose sender died in between is sent twice, never
 * not at all; the second one's link replaces the first one's.
 */
@ApplicationScoped
public class OfferCarrier {
    private static final Logger LOG = Logger.getLogger(OfferCarrier.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 10;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    OfferLetters letters;

    @Inject
    Mail mail;

    private final Clock clock = Clock.systemUTC();
    private final Rounds rounds = new Rounds("mails to customers wait", this::carry);

    void start(@Observes @Priority(200) Startup started) {
        rounds.every(SECONDS_BETWEEN_LOOKS, 2, threads);
    }

    void owed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfferMails.Owed owed) {
        threads.execute(rounds::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** Sends all that is due. */
    private void carry() {
        for (var next = letters.next(clock.instant()); next.any(); next = letters.next(clock.instant()))
            next.written().ifPresent(this::send);
    }

    private void send(OfferLetters.Written written) {
        try {
            mail.send(written.to(), written.subject(), written.text());
            letters.sent(written.mail(), clock.instant());
        } catch (Mail.NotSent e) {
            LOG.warning("a mail to a customer waits, attempt " + written.mail().attempt() + ": " + e.getMessage());
            letters.failed(written.mail(), String.valueOf(e.getMessage()), clock.instant());
        }
    }
}
