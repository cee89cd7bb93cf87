package bryggen.portal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time and a distance to it, which may change while the clock is in use. */
final class MovedClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void set(Duration distance) {
        ahead = distance;
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Nobody asks for one: where a zone matters it is the reader's. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
