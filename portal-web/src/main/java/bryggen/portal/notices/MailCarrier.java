package bryggen.portal.notices;

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
 * Carries what is due to the mail server: at once after the commit that owed it, and every few seconds for the daily
 * mails and for an instance that died. Sending happens outside any transaction. A mail whose sender died between sending
 * and saying so goes out a second time under the same Message-ID, never not at all.
 */
@ApplicationScoped
public class MailCarrier {
    private static final Logger LOG = Logger.getLogger(MailCarrier.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int SECONDS_BETWEEN_SWEEPS = 3_600;

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

    private final Rounds mails = new Rounds("mails about notices wait", this::carry);
    private final Rounds sweeps = new Rounds("old notices stay", this::sweep);

    void start(@Observes @Priority(200) Startup started) {
        mails.every(SECONDS_BETWEEN_LOOKS, 2, threads);
        sweeps.every(SECONDS_BETWEEN_SWEEPS, 2, threads);
    }

    void owed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Noticing.Owed owed) {
        threads.execute(mails::look);
    }

    @PreDestroy
    void stop() {
        mails.stop();
        sweeps.stop();
    }

    /** Sends all that is due. */
    private void carry() {
        while (desk.gather(clock.instant())) LOG.fine("a mail was put together");
        for (var next = desk.next(clock.instant()); next.isPresent(); next = desk.next(clock.instant()))
            send(next.get());
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
        while (sweeping.sweep() > 0) LOG.fine("old notices are gone");
    }
}
