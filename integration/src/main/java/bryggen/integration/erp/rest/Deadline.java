package bryggen.integration.erp.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The end of the time that one operation has, however many exchanges it takes. */
record Deadline(long endNanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The same end for others to read, by the real clock. */
    Instant onTheClock() {
        return Instant.now(Clock.systemUTC()).plus(left());
    }

    Duration left() {
        var nanos = endNanos - System.nanoTime();
        return nanos < 1_000_000 ? Duration.ZERO : Duration.ofNanos(nanos);
    }
}
