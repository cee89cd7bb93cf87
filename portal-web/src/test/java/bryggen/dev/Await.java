package bryggen.dev;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks again until the answer is yes or the time is up; the only place in the tests that lets time pass. */
public final class Await {

    private Await() {}

    /** @throws AssertionError when it is still not so after {@code limit}, with the last exception as cause */
    public static void until(String what, Duration limit, Callable<Boolean> question) {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        do {
            try {
                if (question.call()) {
                    return;
                }
                last = null;
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        } while (System.nanoTime() < end);
        throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what, last);
    }

    /** Asks again until there is an answer that is not null. */
    public static <T> T value(String what, Duration limit, Callable<T> question) {
        var found = new Object() {
            T value;
        };
        until(what, limit, () -> (found.value = question.call()) != null);
        return found.value;
    }

    /** Lets time pass where the moment itself is what is tried: a random one. */
    public static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
