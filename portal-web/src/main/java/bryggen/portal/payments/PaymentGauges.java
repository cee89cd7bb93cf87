package bryggen.portal.payments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Payments as metrics: what is pending and how long, what the ERP has not booked, and what became of providers' events. */
@ApplicationScoped
public class PaymentGauges {
    /** One look at the table serves all gauges of one scrape. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final String EVENTS = "bryggen_payments_webhooks";

    /** What becomes of an event that comes in. */
    public enum Heard {
        /** Written down, or known already. */
        HEARD,
        /** Not signed by the provider, or not now: somebody else's, or the secret is wrong. */
        REFUSED,
        /** Signed, and kept for the operator (PA12). */
        UNREADABLE
    }

    @Inject
    MetricRegistry metrics;

    @Inject
    PaymentFigures figures;

    private PaymentFigures.Now now = PaymentFigures.Now.NOTHING;
    private long at;

    void register(@Observes @Priority(200) Startup started) {
        gauges("bryggen_payments_pending", PaymentFigures.Now::cards, new Tag("method", "card"));
        gauges("bryggen_payments_pending", PaymentFigures.Now::transfers, new Tag("method", "transfer"));
        gauges("bryggen_payments_untold", PaymentFigures.Now::untold);
        metrics.gauge("bryggen_payments_to_look_at", () -> look().toLookAt());
        for (var heard : Heard.values()) metrics.counter(EVENTS, tag(heard));
    }

    private void gauges(String name, Function<PaymentFigures.Now, PaymentFigures.Some> which, Tag... tags) {
        metrics.gauge(name, () -> which.apply(look()).count(), tags);
        metrics.gauge(
                name + "_oldest_seconds", () -> which.apply(look()).oldest().toSeconds(), tags);
    }

    void count(Heard heard) {
        metrics.counter(EVENTS, tag(heard)).inc();
    }

    private static Tag tag(Heard heard) {
        return new Tag("outcome", heard.name().toLowerCase(Locale.ROOT));
    }

    private synchronized PaymentFigures.Now look() {
        if (at == 0 || System.nanoTime() - at >= FRESH.toNanos()) {
            now = figures.now();
            at = System.nanoTime();
        }
        return now;
    }
}
