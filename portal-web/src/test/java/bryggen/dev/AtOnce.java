package bryggen.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What several do at the same moment: each in a thread of its own, and nobody begins before all are there. */
public final class AtOnce {
    private AtOnce() {}

    /**
     * The outcomes, in the order of the acts.
     *
     * @throws Exception what the first of them that failed has thrown
     */
    public static <T> List<T> all(List<? extends Callable<T>> acts) throws Exception {
        var gate = new CyclicBarrier(acts.size());
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var begun = acts.stream()
                    .map(act -> threads.submit(() -> {
                        gate.await();
                        return act.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<T>();
            for (var act : begun) outcomes.add(act.get());
            return outcomes;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same act so many times. */
    public static <T> List<T> all(int times, Callable<T> act) throws Exception {
        return each(times, number -> act);
    }

    /** An act for each number from nought. */
    public static <T> List<T> each(int times, IntFunction<Callable<T>> act) throws Exception {
        return all(IntStream.range(0, times).mapToObj(act).toList());
    }
}
