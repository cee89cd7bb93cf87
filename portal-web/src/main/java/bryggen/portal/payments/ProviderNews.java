package bryggen.portal.payments;

import bryggen.integration.checkout.BadSignature;
import bryggen.integration.checkout.PaymentProvider;
import bryggen.integration.checkout.ProviderUnavailable;
import bryggen.integration.checkout.SessionReport;
import bryggen.integration.checkout.SessionReport.Standing;
import bryggen.integration.checkout.UnreadableEvent;
import bryggen.portal.exchange.Strays;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what providers tell, and asks for what they have not told. An event is answered when it is written down; what it
 * leads to follows at once, or, when this process dies in between, with the next round of any instance.
 */
@ApplicationScoped
public class ProviderNews {
    private static final Logger LOG = Logger.getLogger(ProviderNews.class.getName());
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Settings settings;

    @Inject
    Cashier cashier;

    @Inject
    EventBook events;

    @Inject
    SessionBook sessions;

    @Inject
    Strays strays;

    @Inject
    PaymentDesk desk;

    @Inject
    PaymentGauges gauges;

    /** Providers live in the real time, whatever the business clock shows. */
    private final Clock real = Clock.systemUTC();

    private final AtomicBoolean looking = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> rounds;

    void start(@Observes @Priority(200) Startup started) {
        if (settings.isExchange()) rounds = threads.scheduleWithFixedDelay(this::round, 2, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) rounds.cancel(false);
    }

    /**
     * Comes back when the event is written down for good; one that nobody can read, too (PA12).
     *
     * @throws PlatformRefusal 404 for a provider that is not ours
     * @throws PaymentRefusal.BadEvent 400 when it is not signed by it, or not now
     */
    public void hear(String provider, byte[] body, @Nullable String signature) {
        var by = cashier.provider().filter(p -> p.name().equals(provider)).orElseThrow(PlatformRefusal::missing);
        try {
            var event = by.read(body, signature, real.instant());
            boolean fresh = events.keep(provider, event, real.instant());
            gauges.count(PaymentGauges.Heard.HEARD);
            if (!fresh || event.report() == null) return;
            var key = new EventBook.Key(provider, event.id());
            threads.execute(() -> quietly("an event waits", () -> events.act(key)));
        } catch (UnreadableEvent e) {
            strays.keep(body, String.valueOf(e.getMessage()));
            gauges.count(PaymentGauges.Heard.UNREADABLE);
        } catch (BadSignature e) {
            gauges.count(PaymentGauges.Heard.REFUSED);
            LOG.warning("an event for " + provider + " is refused: " + e.getMessage());
            throw new PaymentRefusal.BadEvent();
        }
    }

    /** What the provider's header with the signature is called. */
    public String signatureHeader() {
        return cashier.provider().map(PaymentProvider::signatureHeader).orElse("");
    }

    void round() {
        if (!looking.compareAndSet(false, true)) return;
        try {
            quietly("events wait", this::leftBehind);
            quietly("sessions wait", this::look);
            quietly("transfers wait", this::books);
        } finally {
            looking.set(false);
        }
    }

    private void leftBehind() {
        for (var key : events.waiting(real.instant().minus(LEFT_BEHIND)))
            quietly("an event waits", () -> events.act(key));
    }

    private void look() {
        var provider = cashier.provider();
        if (provider.isEmpty()) return;
        for (var due : sessions.due(real.instant()))
            if (due.provider().equals(provider.get().name())) ask(provider.get(), due);
    }

    private void ask(PaymentProvider provider, SessionBook.Due due) {
        try {
            desk.hear(provider.name(), over(provider.look(due.session()), due.until()));
        } catch (ProviderUnavailable e) {
            LOG.info(provider.name() + " cannot be asked: " + e.getMessage());
        }
    }

    /** A session that the provider does not know any more can be paid in by nobody once its time is over. */
    private SessionReport over(SessionReport report, Instant until) {
        if (report.standing() != Standing.UNKNOWN || real.instant().isBefore(until)) return report;
        return new SessionReport(report.session(), report.reference(), report.amount(), Standing.EXPIRED);
    }

    private void books() {
        for (var pending : sessions.inTheBooks(real.instant())) desk.inTheBooks(pending.account(), pending.number());
    }

    /** The next round tries again: a scheduled task that throws would never run again. */
    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, what + ": " + e.getMessage(), e);
        }
    }
}
