package bryggen.integration.erp.rest;

import java.time.Duration;

/** The end of the time that one operation has, however many exchanges it takes. */
record Deadline(long endNanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        var nanos = endNanos - System.nanoTime();
        return nanos < 1_000_000 ? Duration.ZERO : Duration.ofNanos(nanos);
    }
}
