package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.ClockDesk;
import bryggen.portal.exchange.ExchangeRefusal;
import bryggen.portal.platform.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operator moves the demo's business clock; in production the page is not there. */
@Named
@RequestScoped
@Page("/exchange/clock")
@Allows(OPERATOR)
public class ClockPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    ClockDesk desk;

    private @Nullable String to;

    @PostConstruct
    void open() {
        desk.demandMovable();
    }

    public String getBusiness() {
        return at(desk.now());
    }

    public String getReal() {
        return at(Clock.systemUTC().instant());
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public void hour() {
        act(() -> desk.forward(acting.actor(), Duration.ofHours(1)));
    }

    public void day() {
        act(() -> desk.forward(acting.actor(), Duration.ofDays(1)));
    }

    public void move() {
        act(() -> desk.to(acting.actor(), wanted()));
    }

    public void back() {
        act(() -> desk.back(acting.actor()));
    }

    private Instant wanted() {
        try {
            return LocalDateTime.parse(to == null ? "" : to.strip())
                    .atZone(here.getFormats().zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new ExchangeRefusal.ClockUnfit();
        }
    }

    private void act(Supplier<Instant> move) {
        try {
            var now = move.get();
            here.go(here.link("/exchange/clock", "said", "exchange.clock-moved", "about", at(now)));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private String at(Instant instant) {
        return here.getFormats().dateTime(instant);
    }
}
