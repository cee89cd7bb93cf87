package bryggen.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock of the business. Sign-in has its own: {@code Clock.systemUTC()} there, whatever the demo shows. */
@ApplicationScoped
public class BusinessClock {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
