package bryggen.faults;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.portal.payments.Payer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Payables clerks who pay invoices on the pay page: they begin a payment at whichever portal answers, pay, wait, let the
 * money bounce or leave, and come back to the portal's page. They remember what they were told.
 */
final class Payers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final BigDecimal TWO = new BigDecimal("2.00");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final ExecutorService pool;
    private final List<Future<?>> working = new ArrayList<>();
    private final List<String> bases;
    private final URI pages;
    private final Semaphore wanted = new Semaphore(0);
    private final AtomicInteger done = new AtomicInteger();
    private final Map<String, Clerk> begun = new ConcurrentHashMap<>();
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final List<String> untruths = Collections.synchronizedList(new ArrayList<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean closed;

    /** One clerk, as a system with a token and as a person with a browser, at each portal. */
    static final class Clerk {
        private final String email;
        private final Map<String, Caller> callers = new ConcurrentHashMap<>();
        private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

        Clerk(String email) {
            this.email = email;
        }

        Caller at(String base) {
            return callers.computeIfAbsent(base, b -> Caller.at(b).as(email));
        }

        Visitor pagesAt(String base) {
            return visitors.computeIfAbsent(base, b -> Visitor.at(b).as(email));
        }

        void signInAgain(String base) {
            callers.remove(base);
            visitors.remove(base);
        }
    }

    Payers(List<String> bases, URI pages, List<Clerk> clerks, long seed) {
        this.bases = bases;
        this.pages = pages;
        this.pool = Executors.newFixedThreadPool(clerks.size());
        for (int n = 0; n < clerks.size(); n++) {
            var clerk = clerks.get(n);
            var random = new Random(seed * 17 + n);
            working.add(pool.submit(() -> work(clerk, random)));
        }
    }

    /** So many more payments, as fast as they go. */
    void pay(int payments) {
        wanted.release(payments);
    }

    private Void work(Clerk clerk, Random random) throws InterruptedException {
        while (!closed) {
            if (!wanted.tryAcquire(100, TimeUnit.MILLISECONDS)) continue;
            var payment = begin(clerk, random);
            if (payment != null) {
                begun.put(payment.path("number").asText(), clerk);
                act(clerk, payment, random);
                lookAround(random);
            }
            done.incrementAndGet();
        }
        return null;
    }

    /** One key for one set of invoices, until somebody answers; where another was quicker with them, another set. */
    private @Nullable JsonNode begin(Clerk clerk, Random random) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!closed && System.nanoTime() < end) {
            var body = untilAnswered(random, base -> choice(clerk, base, random));
            if (body == null) return null;
            var key = UUID.randomUUID().toString();
            var answer = untilAnswered(random, base -> {
                var told = clerk.at(base).with("Idempotency-Key", key).post("/api/v1/payments", body);
                // an instance that has never heard the ERP yet offers no card
                if (told.code().equals("payment-not-offered")) return null;
                return told.status() / 100 == 2 || told.status() == 409 || told.status() == 422
                        ? told
                        : notYet(told, clerk, base);
            });
            if (answer == null) return null;
            if (answer.status() / 100 == 2) return answer.json();
            if (!answer.code().matches("payment-(held|more-than-open|nothing-open)")) {
                faults.add(answer.toString());
                return null;
            }
        }
        return null;
    }

    /**
     * One invoice, or two of them at once; less than two kroner of each, so that there is always something left to pay.
     * The largest are asked for: the storm's own orders make many small ones.
     */
    private @Nullable String choice(Clerk clerk, String base, Random random) {
        var answer = clerk.at(base).get("/api/v1/invoices?open=true&sort=-open&size=50");
        if (answer.status() != 200) {
            notYet(answer, clerk, base);
            return null;
        }
        var invoices = new ArrayList<String>();
        for (var invoice : answer.json().path("items"))
            if (invoice.path("type").asText().equals("invoice")
                    && Payer.decimal(invoice, "open").compareTo(TWO) > 0)
                invoices.add(invoice.path("number").asText());
        if (invoices.isEmpty()) return null;
        Collections.shuffle(invoices, random);
        var items = invoices.stream()
                .limit(1 + random.nextInt(2))
                .map(invoice -> "{\"invoice\":\"%s\",\"amount\":\"%d.%02d\"}"
                        .formatted(invoice, random.nextInt(2), 1 + random.nextInt(99)))
                .toList();
        return "{\"items\":[" + String.join(",", items) + "],\"method\":\"card\"}";
    }

    /** What payers do, and how they come back. */
    private void act(Clerk clerk, JsonNode payment, Random random) {
        var number = payment.path("number").asText();
        var dice = random.nextInt(100);
        var act = dice < 60 ? "approve" : dice < 75 ? "delay" : dice < 85 ? "bounce" : "leave";
        if (payment.path("redirect").isMissingNode() || payment.path("redirect").isNull()) {
            faults.add(number + " has nowhere to pay: " + payment);
            return;
        }
        var back = untilAnswered(random, base -> press(Payer.session(payment), act));
        if (back == null) return;
        if (act.equals("leave")) untilAnswered(random, base -> cancel(clerk, number, base));
        var address = URI.create(back);
        untilAnswered(random, base -> {
            var page = clerk.pagesAt(base).get(address.getRawPath() + "?" + address.getRawQuery());
            if (page.status() != 200) return notYet(page, clerk, base);
            if (!act.equals("leave") && page.text().contains(pages + "/pay/"))
                untruths.add(number + " was paid, and its page offered to pay again");
            return page;
        });
    }

    /** Presses a button of the pay page; the answer is where it sends the browser. */
    private @Nullable String press(String session, String act) {
        var request = HttpRequest.newBuilder(pages.resolve("/pay/" + session))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("act=" + act))
                .build();
        try {
            return BROWSER.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Reply cancel(Clerk clerk, String number, String base) {
        var answer = clerk.at(base).post("/api/v1/payments/" + number + "/cancellation", "{}");
        // 409: it is over already, for instance by an earlier wish whose answer we lost
        return answer.status() == 200 || answer.status() == 409 ? answer : notYet(answer, clerk, base);
    }

    /** What was once said of a payment is not taken back: paid stays paid, booked stays booked. */
    private void lookAround(Random random) {
        var numbers = List.copyOf(begun.keySet());
        var number = numbers.get(random.nextInt(numbers.size()));
        var clerk = Objects.requireNonNull(begun.get(number));
        var base = bases.get(random.nextInt(bases.size()));
        try {
            var answer = clerk.at(base).get("/api/v1/payments/" + number);
            if (answer.isMissing()) untruths.add(number + " was begun and is not there");
            if (answer.status() == 401) clerk.signInAgain(base);
            if (answer.status() != 200) return;
            var now = answer.json().path("state").asText() + (answer.json().has("booked") ? ", booked" : "");
            var before = shown.put(number, now);
            if (before != null && !before.equals("pending") && !now.startsWith(before))
                untruths.add(number + " was " + before + " and is now " + now);
        } catch (RuntimeException | AssertionError cutOff) {
            // nothing was shown
        }
    }

    private <T> @Nullable T untilAnswered(Random random, Function<String, @Nullable T> act) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!closed && System.nanoTime() < end) {
            try {
                var answer = act.apply(bases.get(random.nextInt(bases.size())));
                if (answer != null) return answer;
            } catch (RuntimeException | AssertionError cutOff) {
                // asked again
            }
            Await.pause(Duration.ofMillis(250));
        }
        if (!closed) faults.add("no answer within " + PATIENCE);
        return null;
    }

    /** Nothing: an answer that may be better next time; anything else is a fault. */
    private @Nullable Reply notYet(Reply answer, Clerk clerk, String base) {
        if (answer.status() == 401 || answer.status() / 100 == 3) clerk.signInAgain(base);
        else if (answer.status() < 500 && answer.status() != 429 && answer.status() != 404)
            faults.add(answer.toString());
        return null;
    }

    /** All payments that were begun, with who began each. */
    Map<String, Clerk> begun() {
        return begun;
    }

    /** What was shown last of those that somebody looked at. */
    Map<String, String> shown() {
        return shown;
    }

    List<String> untruths() {
        return untruths;
    }

    void await(int payments, Duration limit) {
        Await.until(payments + " payments are through", limit, () -> {
            if (!faults.isEmpty()) throw new AssertionError(faults.toString());
            return done.get() >= payments;
        });
    }

    /** Nobody pays any more; nobody was told something wrong. */
    void finish() throws InterruptedException {
        closed = true;
        for (var clerk : working) {
            try {
                clerk.get(2, TimeUnit.MINUTES);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("The payers did not finish; " + faults, e);
            }
        }
        if (!faults.isEmpty()) throw new AssertionError(faults.toString());
    }

    @Override
    public void close() {
        closed = true;
        pool.shutdownNow();
    }
}
