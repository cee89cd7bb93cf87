package bryggen.faults;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import bryggen.dev.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Customers' systems that place orders, cancel some, and never give up on one: what was not answered is sent again with the
 * same key, to whichever portal answers, until it is. They work as many orders as they are told to.
 */
final class Clerks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final ExecutorService pool;
    private final List<Future<?>> working = new ArrayList<>();
    private final List<String> bases;
    private final Semaphore wanted = new Semaphore(0);
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Customer> ownersByNumber = new ConcurrentHashMap<>();
    private final Set<String> takenBack = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Who orders: a sign-in that is renewed when it ends, and the one order that this customer places again and again. */
    static final class Customer {
        private final String email;
        private final @Nullable String account;
        private final String order;
        private final Map<String, Caller> callers = new ConcurrentHashMap<>();

        Customer(String email, @Nullable String account, String order) {
            this.email = email;
            this.account = account;
            this.order = order;
        }

        Caller at(String base) {
            return callers.computeIfAbsent(base, b -> {
                var caller = Caller.at(b).as(email);
                return account == null ? caller : caller.forAccount(account);
            });
        }

        private void signInAgain(String base) {
            callers.remove(base);
        }
    }

    /** @param cancelling how many of a hundred orders are cancelled as soon as they are acknowledged */
    Clerks(List<String> bases, List<Customer> customers, int cancelling, long seed) {
        this.bases = bases;
        this.pool = Executors.newFixedThreadPool(customers.size());
        for (int n = 0; n < customers.size(); n++) {
            var customer = customers.get(n);
            var random = new Random(seed + n);
            working.add(pool.submit(() -> work(customer, cancelling, random)));
        }
    }

    /** So many more orders, as fast as they go. */
    void place(int orders) {
        wanted.release(orders);
    }

    private Void work(Customer customer, int cancelling, Random random) throws InterruptedException {
        while (!closed) {
            if (!wanted.tryAcquire(100, TimeUnit.MILLISECONDS)) continue;
            var key = UUID.randomUUID().toString();
            var number = untilAnswered(random, base -> place(customer, base, key));
            if (number != null) {
                ownersByNumber.put(number, customer);
                if (random.nextInt(100) < cancelling) untilAnswered(random, base -> cancel(customer, base, number));
            }
            done.incrementAndGet();
        }
        return null;
    }

    private @Nullable String untilAnswered(Random random, Act act) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!closed && System.nanoTime() < end) {
            var base = bases.get(random.nextInt(bases.size()));
            try {
                var answer = act.at(base);
                if (answer != null) return answer;
            } catch (RuntimeException | AssertionError cutOff) {
                unanswered.incrementAndGet();
            }
            Await.pause(Duration.ofMillis(200));
        }
        if (!closed) faults.add("no answer within " + PATIENCE);
        return null;
    }

    private @Nullable String place(Customer customer, String base, String key) {
        var answer = customer.at(base).with("Idempotency-Key", key).post("/api/v1/orders", customer.order);
        if (answer.status() == 201 || answer.status() == 200)
            return answer.json().path("number").asText();
        return notYet(answer, customer, base);
    }

    private @Nullable String cancel(Customer customer, String base, String number) {
        // before it is answered: a wish may be heard though its answer is lost
        takenBack.add(number);
        var answer = customer.at(base).post("/api/v1/orders/" + number + "/cancellation", "{\"reason\":\"storm\"}");
        // 409: gone too far already, or an earlier wish whose answer we lost
        return answer.status() == 202 || answer.status() == 409 ? number : notYet(answer, customer, base);
    }

    /** An answer that may be better next time; anything else is a fault. */
    private @Nullable String notYet(Reply answer, Customer customer, String base) {
        unanswered.incrementAndGet();
        // The server starts before the application does; then the application speaks, also about its own troubles.
        if (answer.status() >= 500 && answer.code().isEmpty() && !answer.text().isEmpty())
            faults.add("no problem body: " + answer);
        if (answer.status() == 401) customer.signInAgain(base);
        else if (answer.status() < 500 && answer.status() != 429 && answer.status() != 404)
            faults.add(answer.toString());
        return null;
    }

    int done() {
        return done.get();
    }

    /** How often an answer did not come: shows that the faults hit. */
    int unanswered() {
        return unanswered.get();
    }

    /** All acknowledged orders so far, with who placed each. */
    Map<String, Customer> acknowledged() {
        return ownersByNumber;
    }

    /** Those that somebody wished to cancel. */
    Set<String> takenBack() {
        return takenBack;
    }

    void await(int orders, Duration limit) {
        Await.until(orders + " orders are acknowledged", limit, () -> {
            if (!faults.isEmpty()) throw new AssertionError(faults.toString());
            return done.get() >= orders;
        });
    }

    /** Nobody works any more; nobody was told something wrong. */
    void finish() throws InterruptedException {
        closed = true;
        for (var clerk : working) {
            try {
                clerk.get(2, TimeUnit.MINUTES);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("The clerks did not finish; " + faults, e);
            }
        }
        if (!faults.isEmpty()) throw new AssertionError(faults.toString());
    }

    @Override
    public void close() {
        closed = true;
        pool.shutdownNow();
    }

    private interface Act {
        /** Null when it has to be tried again. */
        @Nullable
        String at(String base);
    }
}
