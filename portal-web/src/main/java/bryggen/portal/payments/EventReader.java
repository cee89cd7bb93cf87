package bryggen.portal.payments;

import bryggen.integration.checkout.UnreadableEvent;
import bryggen.portal.exchange.Strays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** PA12: what a provider has signed and could not be read when it came, read again. */
@ApplicationScoped
public class EventReader implements Strays.Reader {
    @Inject
    Cashier cashier;

    @Inject
    EventBook events;

    private final Clock real = Clock.systemUTC();

    @Override
    public Optional<String> again(String raw) {
        var by = cashier.provider();
        if (by.isEmpty()) return Optional.of("no payment provider is connected");
        try {
            events.keep(by.get().name(), by.get().readAgain(raw.getBytes(StandardCharsets.UTF_8)), real.instant());
            return Optional.empty();
        } catch (UnreadableEvent e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
