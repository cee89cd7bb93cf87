package bryggen.faults;

import bryggen.dev.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who looks at orders all the time, now at one portal, now at the other, and remembers what was shown. What was
 * once said is not taken back: an order does not vanish, an ERP's number does not change, what the ERP has it has.
 */
final class Witness implements AutoCloseable {
    private final Map<String, String> referencesByNumber = new ConcurrentHashMap<>();
    private final Map<String, String> endsByNumber = new ConcurrentHashMap<>();
    private final List<String> untruths = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicInteger looks = new AtomicInteger();

    Witness(Clerks clerks, List<String> bases, long seed) {
        var random = new Random(seed);
        thread = new Thread(
                () -> {
                    while (!closed) {
                        look(clerks, bases.get(random.nextInt(bases.size())), random);
                        Await.pause(Duration.ofMillis(150));
                    }
                },
                "witness");
        thread.start();
    }

    private void look(Clerks clerks, String base, Random random) {
        var numbers = List.copyOf(clerks.acknowledged().keySet());
        if (numbers.isEmpty()) return;
        var number = numbers.get(random.nextInt(numbers.size()));
        try {
            var answer = clerks.acknowledged().get(number).at(base).get("/api/v1/orders/" + number);
            if (answer.isMissing()) untruths.add(number + " was acknowledged and is not there");
            if (answer.status() != 200) return;
            looks.incrementAndGet();
            var order = answer.json();
            var receipt = order.path("erp").path("state").asText();
            var reference = order.path("erp").path("reference").asText("");
            var known = referencesByNumber.get(number);
            if (known != null && !reference.equals(known))
                untruths.add(number + " was " + known + " in the ERP and is now '" + reference + "'");
            if (known != null && !receipt.equals("received"))
                untruths.add(number + " was received and is now " + receipt);
            if (receipt.equals("received") && !reference.isEmpty()) referencesByNumber.put(number, reference);
            var acceptance = order.path("acceptance").asText();
            var end = endsByNumber.get(number);
            if (end != null && !acceptance.equals(end))
                untruths.add(number + " was " + end + " and is now " + acceptance);
            if (List.of("cancelled", "refused").contains(acceptance)) endsByNumber.put(number, acceptance);
        } catch (RuntimeException | AssertionError cutOff) {
            // nothing was shown
        }
    }

    int looks() {
        return looks.get();
    }

    /** What was shown as received, with the number that was shown. */
    Map<String, String> received() {
        return referencesByNumber;
    }

    List<String> untruths() {
        return untruths;
    }

    @Override
    public void close() {
        leave();
    }

    void leave() {
        closed = true;
        try {
            thread.join(70_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
