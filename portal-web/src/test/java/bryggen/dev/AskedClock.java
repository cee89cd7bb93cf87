package bryggen.dev;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock that shows what the test says, each time it is read. */
public final class AskedClock extends Clock {
    private final ZoneId zone;
    private final Supplier<Instant> now;

    public AskedClock(ZoneId zone, Supplier<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new AskedClock(other, now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
