package bryggen.portal.access;

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
    private final AtomicBoolean carrying = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> looks;

    void start(@Observes @Priority(200) Startup started) {
        looks = threads.scheduleWithFixedDelay(this::carry, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void owed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letters.Owed owed) {
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
                var written = desk.next(clock.instant());
                if (written.isEmpty()) return;
                send(written.get());
            }
        } catch (RuntimeException e) {
            // the next look tries again: a scheduled task that throws would never run again
            LOG.log(Level.WARNING, "mails wait: " + e.getMessage(), e);
        } finally {
            carrying.set(false);
        }
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
