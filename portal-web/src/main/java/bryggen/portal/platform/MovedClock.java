package bryggen.portal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The real time and a distance to it, which may change while the clock is in use. Its days are the supplier's. */
final class MovedClock extends Clock {
    private final Supplier<ZoneId> zone;
    private volatile Duration ahead = Duration.ZERO;

    /** @param zone asked whenever somebody asks for a day */
    MovedClock(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

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
        return zone.get();
    }

    /** For the days of somebody else, as the ERP's. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
