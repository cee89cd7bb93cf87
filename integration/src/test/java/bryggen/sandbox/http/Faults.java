package bryggen.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fault switch: what shall go wrong with the next requests. Forgotten with the process, on purpose. */
final class Faults {
    private final List<Fault> waiting = new ArrayList<>();
    private int cleared;

    enum Kind {
        /** Does the work, then hangs up without an answer. */
        DROP,
        /** Does the work and answers after a while. */
        LATE,
        /** Does the work and sends half of the answer. */
        HALF,
        /** Does the work and sends the answer twice in one. */
        TWICE,
        /** A page of a feed in which every row is there twice. */
        REPEAT,
        /** Does the work and answers 500. */
        DONE_500,
        /** Does nothing: it does not understand the request. */
        STATUS_400,
        /** Does nothing and answers 500. */
        STATUS_500,
        /** Does nothing and asks to come back in a second. */
        STATUS_503,
        /** Does nothing and knows nobody. */
        STATUS_401,
        /** Does nothing and does not answer for a while. */
        HANG,
        /** Says no in its own words. */
        REFUSE,
        /** Takes the order and turns it down later. */
        REFUSE_LATER,
        /** Does the work and answers with a web page. */
        GARBAGE,
        /** Answers in an encoding of the last century. */
        LATIN1,
        /** A page of a feed with one row of as many megabytes before the others. */
        SWOLLEN
    }

    /** {@code path} is the beginning of "METHOD /path", or of "/path" for all methods. */
    record Fault(Kind kind, String path, int times, int millis) {
        private boolean concerns(Request request) {
            return path.startsWith("/")
                    ? request.path().startsWith(path)
                    : request.route().startsWith(path);
        }
    }

    synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    synchronized void clear() {
        waiting.clear();
        cleared++;
        notifyAll();
    }

    /** The first that concerns the request; it is used up by that. */
    synchronized Optional<Fault> take(Request request) {
        for (int i = 0; i < waiting.size(); i++) {
            var fault = waiting.get(i);
            if (!fault.concerns(request)) continue;
            if (fault.times > 1) waiting.set(i, new Fault(fault.kind, fault.path, fault.times - 1, fault.millis));
            else waiting.remove(i);
            return Optional.of(fault);
        }
        return Optional.empty();
    }

    /** Waits so long, or until the switch is cleared. */
    synchronized void pause(int millis) {
        long end = System.currentTimeMillis() + millis;
        int began = cleared;
        try {
            for (long left = millis; left > 0 && began == cleared; left = end - System.currentTimeMillis()) wait(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
