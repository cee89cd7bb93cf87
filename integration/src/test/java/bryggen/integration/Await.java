package bryggen.integration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must come, and says what did not. The one place where tests wait. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /**
     * Asks again until there is an answer.
     *
     * @throws AssertionError when there is none in time
     */
    public static <T> T value(String what, Duration atMost, Supplier<Optional<T>> ask) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var answer = ask.get();
            if (answer.isPresent()) return answer.get();
            if (System.nanoTime() > deadline) throw new AssertionError("not within " + atMost + ": " + what);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Waits until it is so.
     *
     * @throws AssertionError when it is not in time
     */
    public static void that(String what, Duration atMost, BooleanSupplier so) {
        value(what, atMost, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
