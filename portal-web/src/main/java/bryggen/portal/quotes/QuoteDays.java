package bryggen.portal.quotes;

import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which moment and which day it is for quotes (QU10): the business's, where the supplier is. */
@ApplicationScoped
public class QuoteDays {
    @Inject
    Clock clock;

    ZoneId zone = Settings.current().zone();

    Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
