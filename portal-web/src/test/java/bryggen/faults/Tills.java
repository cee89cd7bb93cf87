package bryggen.faults;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers' systems that place orders one after the other and never give up on one: what was not answered is sent again
 * with the same key, until it is.
 */
final class Tills implements AutoCloseable {
    private final ExecutorService pool;
    private final List<Future<?>> working = new ArrayList<>();
    private final Caller caller;
    private final String body;
    private final AtomicInteger left;
    private final Map<String, String> numbersByKey = new ConcurrentHashMap<>();
    private final List<String> faults = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param body the order that all of them place, again and again */
    Tills(Caller caller, String body, int clerks, int orders) {
        this.caller = caller;
        this.body = body;
        this.left = new AtomicInteger(orders);
        this.pool = Executors.newFixedThreadPool(clerks);
        for (int n = 0; n < clerks; n++) working.add(pool.submit(this::work));
    }

    private void work() {
        while (left.getAndDecrement() > 0) {
            var key = UUID.randomUUID().toString();
            long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (!placed(key)) {
                if (System.nanoTime() > end || Thread.interrupted()) {
                    faults.add("no answer for " + key);
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private boolean placed(String key) {
        Reply answer;
        try {
            answer = caller.with("Idempotency-Key", key).post("/api/v1/orders", body);
        } catch (RuntimeException cutOff) {
            unanswered.incrementAndGet();
            return false;
        }
        if (answer.status() == 201 || answer.status() == 200) {
            var number = answer.json().path("number").asText();
            var before = numbersByKey.put(key, number);
            if (before != null && !before.equals(number)) faults.add(key + " is " + before + " and " + number);
            return true;
        }
        if (answer.status() < 500 && answer.status() != 429 && answer.status() != 404) faults.add(answer.toString());
        unanswered.incrementAndGet();
        return answer.status() < 500 && answer.status() != 429 && answer.status() != 404;
    }

    int done() {
        return numbersByKey.size();
    }

    /** How often an answer did not come: shows that the kills hit. */
    int unanswered() {
        return unanswered.get();
    }

    /** The numbers of all acknowledged orders, by key. */
    Map<String, String> finish(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (var clerk : working) {
            try {
                clerk.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("The clerks did not finish; " + faults, e);
            }
        }
        if (!faults.isEmpty()) throw new AssertionError(faults.toString());
        return numbersByKey;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
