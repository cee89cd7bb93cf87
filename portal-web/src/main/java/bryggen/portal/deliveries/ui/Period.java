package bryggen.portal.deliveries.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Days;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The days that the address asks for; the last ninety where it does not. */
@RequestScoped
class Period {
    private static final int USUAL = 90;
    private static final int LONGEST = 3 * 366;

    @Inject
    Here here;

    @Inject
    Clock clock;

    Days days() {
        var today = clock.instant().atZone(Settings.current().zone()).toLocalDate();
        var to = day("to", today);
        var from = day("from", to.minusDays(USUAL - 1L));
        if (from.isAfter(to)) return new Days(to, to);
        return new Days(from.isBefore(to.minusDays(LONGEST)) ? to.minusDays(LONGEST) : from, to);
    }

    /** What is no day in a mailed address is the usual one. */
    private LocalDate day(String name, LocalDate usual) {
        return Typed.in(here.getTexts().language()).day(here.param(name)).orElse(usual);
    }
}
