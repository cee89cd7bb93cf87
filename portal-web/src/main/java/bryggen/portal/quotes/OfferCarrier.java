package bryggen.portal.quotes;

import bryggen.portal.platform.Mail;
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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private final AtomicBoolean carrying = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> looks;

    void start(@Observes @Priority(200) Startup started) {
        looks = threads.scheduleWithFixedDelay(this::carry, 2, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void owed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfferMails.Owed owed) {
        threads.execute(this::carry);
    }

    @PreDestroy
    void stop() {
        if (looks != null) looks.cancel(false);
    }

    /** Sends all that is due. A round that finds another one running leaves the work to it. */
    void carry() {
        if (!carrying.compareAndSet(false, true)) return;
        try {
            while (true) {
                var next = letters.next(clock.instant());
                if (!next.any()) return;
                next.written().ifPresent(this::send);
            }
        } catch (RuntimeException e) {
            // the next look tries again: a scheduled task that throws would never run again
            LOG.log(Level.WARNING, "mails to customers wait: " + e.getMessage(), e);
        } finally {
            carrying.set(false);
        }
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
