package bryggen.portal.notices;

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
 * Carries what is due to the mail server: at once after the commit that owed it, and every few seconds for the daily
 * mails and for an instance that died. Sending happens outside any transaction. A mail whose sender died between sending
 * and saying so goes out a second time under the same Message-ID, never not at all.
 */
@ApplicationScoped
public class MailCarrier {
    private static final Logger LOG = Logger.getLogger(MailCarrier.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int LOOKS_BETWEEN_SWEEPS = 720;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    MailDesk desk;

    @Inject
    Sweeping sweeping;

    @Inject
    Mail mail;

    @Inject
    Clock clock;

    private final AtomicBoolean carrying = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> looks;
    private int looked;

    void start(@Observes @Priority(200) Startup started) {
        looks = threads.scheduleWithFixedDelay(this::look, 2, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void owed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Noticing.Owed owed) {
        threads.execute(this::carry);
    }

    @PreDestroy
    void stop() {
        if (looks != null) looks.cancel(false);
    }

    private void look() {
        carry();
        if (looked++ % LOOKS_BETWEEN_SWEEPS == 0) sweep();
    }

    /** Sends all that is due. A round that finds another one running leaves the work to it. */
    void carry() {
        if (!carrying.compareAndSet(false, true)) return;
        try {
            while (desk.gather(clock.instant())) LOG.fine("a mail was put together");
            for (var next = desk.next(clock.instant()); next.isPresent(); next = desk.next(clock.instant()))
                send(next.get());
        } catch (RuntimeException e) {
            // the next look tries again: a scheduled task that throws would never run again
            LOG.log(Level.WARNING, "mails about notices wait: " + e.getMessage(), e);
        } finally {
            carrying.set(false);
        }
    }

    private void send(MailDesk.Written written) {
        try {
            mail.send(written.letter());
            desk.sent(written, clock.instant());
        } catch (Mail.NotSent e) {
            LOG.warning("a mail waits, attempt " + written.claimed().attempt() + ": " + e.getMessage());
            desk.failed(written, String.valueOf(e.getMessage()), clock.instant());
        }
    }

    private void sweep() {
        try {
            while (sweeping.sweep() > 0) LOG.fine("old notices are gone");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "old notices stay: " + e.getMessage(), e);
        }
    }
}
