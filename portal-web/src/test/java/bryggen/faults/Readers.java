package bryggen.faults;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** People who look at pages, and systems that ask, all the time; they remember what they were not answered, and when. */
final class Readers implements AutoCloseable {
    private static final List<String> PEOPLE = List.of(
            "buyer@fjordmek.example",
            "buyer@svenskpump.example",
            "seller@vestlandpumpe.example",
            "service@nordvik.example");
    private static final List<String> PAGES = List.of(
            "/home",
            "/catalogue/list",
            "/catalogue/list?q=pump",
            "/catalogue/product?sku=BOLT-M8-20",
            "/orders/list",
            "/invoices/list",
            "/shipments/list",
            "/search?q=bolt",
            "/api/v1/me");
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int TRIES = 3;

    private final List<String> bases;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean closed;

    /** Something that somebody asked for and did not get. */
    record Failure(Instant began, Instant at, String what) {}

    Readers(List<String> bases, int count) {
        this.bases = bases;
        for (int n = 0; n < count; n++) {
            var email = PEOPLE.get(n % PEOPLE.size());
            var thread = new Thread(() -> read(email), "reader " + email);
            threads.add(thread);
            thread.start();
        }
    }

    private void read(String email) {
        var pages = new HashMap<String, Visitor>();
        var systems = new HashMap<String, Caller>();
        var random = ThreadLocalRandom.current();
        while (!closed) {
            var base = bases.get(random.nextInt(bases.size()));
            ask(email, base, PAGES.get(random.nextInt(PAGES.size())), pages, systems);
            Await.pause(PAUSE);
        }
    }

    private void ask(
            String email, String base, String address, Map<String, Visitor> pages, Map<String, Caller> systems) {
        var began = Instant.now();
        try {
            var answer = address.startsWith("/api/")
                    ? systems.computeIfAbsent(
                                    base, b -> signedIn(() -> Caller.at(b).as(email)))
                            .get(address)
                    : pages.computeIfAbsent(
                                    base, b -> signedIn(() -> Visitor.at(b).as(email)))
                            .get(address);
            if (answer.status() == 200) {
                answers.incrementAndGet();
                return;
            }
            // a sign-in ends with its time; who is sent to sign in does so
            pages.remove(base);
            systems.remove(base);
            if (answer.status() == 401 || answer.status() == 302) return;
            failures.add(new Failure(began, Instant.now(), email + " " + address + " " + answer.status()));
        } catch (RuntimeException | AssertionError notAnswered) {
            failures.add(new Failure(began, Instant.now(), email + " " + address + " " + notAnswered.getMessage()));
        }
    }

    /** While others sign in, one is asked to try again (AC5). */
    private static <T> T signedIn(Supplier<T> signingIn) {
        for (int left = TRIES; ; left--)
            try {
                return signingIn.get();
            } catch (AssertionError refused) {
                if (left == 1) throw refused;
                Await.pause(Duration.ofSeconds(1));
            }
    }

    int answers() {
        return answers.get();
    }

    /** Nobody reads any more. */
    List<Failure> leave() {
        close();
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        closed = true;
        for (var thread : threads)
            try {
                thread.join(70_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
    }
}
