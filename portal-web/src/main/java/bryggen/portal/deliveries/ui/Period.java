package bryggen.portal.deliveries.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Days;
import bryggen.portal.platform.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that the address asks for; the last ninety where it does not. */
@RequestScoped
class Period {
    @Inject
    Here here;

    @Inject
    Clock clock;

    Days days() {
        return Days.asked(day("from"), day("to"), LocalDate.now(clock));
    }

    /** What is no day in a mailed address is the usual one. */
    private @Nullable LocalDate day(String name) {
        return Typed.in(here.getTexts().language()).day(here.param(name)).orElse(null);
    }
}
