package bryggen.faults;

import bryggen.dev.Await;
import bryggen.dev.Portal;
import bryggen.dev.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Twenty minutes of people and systems at two portals, with the database restarted, the ERP gone and an instance killed in
 * turns (BE8). What was acknowledged is counted in the books afterwards; every error that somebody saw has its moment, and
 * must have been a fault's own; the first portal is never killed, so that its live heap says whether something gathers.
 */
public final class Soak {
    private static final Logger LOG = LoggerFactory.getLogger(Soak.class);
    private static final List<Mishap> FAULTS =
            List.of(Mishap.DATABASE_RESTARTED, Mishap.ERP_KILLED, Mishap.PORTAL_KILLED, Mishap.CONNECTIONS_CUT);
    private static final Duration CALM = Duration.ofSeconds(45);
    private static final Duration ANSWERED = Duration.ofMinutes(6);
    private static final int ORDERS = 25;
    private static final int PAYMENTS = 4;
    private static final int MOST_ROUNDS = 60;

    private Soak() {}

    /** @return a table; throws when something acknowledged is missing or doubled */
    public static String run(int minutes) throws Exception {
        var settings = Map.of("BRYGGEN_ERP_REQUEST_LIMIT", "5");
        try (var stand = Stand.on(new Stand.Ground(Map.of(), empty -> {}), "soak", List.of(settings, settings))) {
            return run(stand, Instant.now().plus(Duration.ofMinutes(minutes)));
        }
    }

    private static String run(Stand stand, Instant end) throws Exception {
        var ground = new Ground(stand, stand.portals().subList(1, 2));
        ground.hooksToAll();
        var bases = stand.portals().stream().map(Portal::baseUrl).toList();
        FaultsIT.awaitTheFirst(bases.get(0));
        var heap = new ArrayList<Long>();
        var troubles = new ArrayList<Trouble>();
        var began = Instant.now();
        int round = 0;
        try (var clerks = new Clerks(bases, FaultsIT.customers(), 25, 1);
                var payers = new Payers(bases, stand.pay().url(), FaultsIT.payables(), 1);
                var witness = new Witness(clerks, bases, 1);
                var readers = new Readers(bases, 4)) {
            for (; round < MOST_ROUNDS && Instant.now().isBefore(end); round++) {
                clerks.place(ORDERS);
                payers.pay(PAYMENTS);
                var fault = FAULTS.get(round % FAULTS.size());
                var from = Instant.now();
                fault.befall(ground, new Random(round));
                ground.allMended();
                troubles.add(new Trouble(fault, from, Instant.now()));
                clerks.await((round + 1) * ORDERS, ANSWERED);
                Await.pause(CALM);
                heap.add(stand.portal().liveHeap());
                LOG.info("{} after {}: {} MB live", fault, Duration.between(began, Instant.now()), last(heap));
            }
            clerks.await(round * ORDERS, ANSWERED);
            payers.await(round * PAYMENTS, ANSWERED);
            var seen = readers.leave();
            Reckoning.settle(ground, clerks, payers, witness, bases);
            return table(
                    Duration.between(began, Instant.now()),
                    round,
                    clerks,
                    payers,
                    readers.answers(),
                    seen,
                    troubles,
                    heap);
        }
    }

    private static long last(List<Long> heap) {
        return heap.get(heap.size() - 1) / 1_000_000;
    }

    /** A fault, from its cause until that was gone and everything had started again. */
    private record Trouble(Mishap fault, Instant from, Instant to) {
        /** Connections that were cut are found out when they are used next. */
        private static final Duration AFTERMATH = Duration.ofSeconds(10);

        boolean explains(Readers.Failure failure) {
            return !failure.at().isBefore(from) && !failure.began().isAfter(to.plus(AFTERMATH));
        }
    }

    private static String table(
            Duration took,
            int rounds,
            Clerks clerks,
            Payers payers,
            int answers,
            List<Readers.Failure> seen,
            List<Trouble> troubles,
            List<Long> heap) {
        var own = seen.stream()
                .filter(failure -> troubles.stream().noneMatch(trouble -> trouble.explains(failure)))
                .toList();
        own.forEach(failure -> LOG.warn("no fault explains {}", failure));
        int third = Math.max(1, heap.size() / 3);
        // the first ones still fill caches
        double early = median(heap.subList(Math.min(2, heap.size() - 1), Math.min(2 + third, heap.size())));
        double late = median(heap.subList(heap.size() - third, heap.size()));
        return "| minutes | faults | orders | payments | pages and answers | failed during a fault | failed without one"
                + " | live heap MB, early | late | late / early |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
                + String.format(
                        Locale.ROOT,
                        "| %d | %d | %d | %d | %d | %d | **%d** | %.0f | %.0f | **%.2f** |%n",
                        took.toMinutes(),
                        rounds,
                        clerks.acknowledged().size(),
                        payers.begun().size(),
                        answers,
                        seen.size() - own.size(),
                        own.size(),
                        early / 1e6,
                        late / 1e6,
                        late / early);
    }

    private static double median(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
