package bryggen.integration.erp.tryton;

import java.time.Duration;

/** The end of one command, feed page or question: all its requests share it. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** @throws Fault before anything is sent when there is no time left to hear an answer */
    Duration left() {
        var left = Duration.ofNanos(nanos - System.nanoTime());
        if (left.compareTo(Duration.ofMillis(50)) < 0) throw Fault.late();
        return left;
    }
}
