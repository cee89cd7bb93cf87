package bryggen.bench;

import bryggen.contract.Visitor;
import bryggen.dev.Stand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same pages over little and over much data (BE3), one after the other in turns, so that all have the same weather. */
final class Growth {
    private static final Logger LOG = LoggerFactory.getLogger(Growth.class);
    private static final int WARM = 30;
    private static final int ROUNDS = 100;

    /** There are many, and a plan for the average company is taken after ten questions. */
    private static final int WARM_OFFERED = 12;

    private static final int ROUNDS_OFFERED = 15;

    /** What is quicker is no matter, however much it grows. */
    private static final double FELT = 15;

    private static final double GOAL = 1.3;

    private final List<Ground> grounds = new ArrayList<>();

    /** One size with its portal, and how long its answers took. */
    private record Ground(
            Scale scale, Stand stand, List<Hot> pages, Map<String, Visitor> visitors, Map<String, Times> times) {
        static Ground of(Scale scale, Pages pages) throws SQLException {
            long from = System.nanoTime();
            var stand = Stand.on(Filling.ground(scale), "growth-" + scale.lines(), Map.of());
            LOG.info(
                    "{} order lines stand there after {} s", scale.lines(), (System.nanoTime() - from) / 1_000_000_000);
            return new Ground(scale, stand, pages.of(scale, stand), new HashMap<>(), new HashMap<>());
        }

        Times times(int page) {
            return times.get(pages.get(page).name());
        }

        void ask(Hot page, boolean counts) {
            var visitor = visitors.computeIfAbsent(page.who(), Visitor.at(stand.baseUrl())::as);
            long from = System.nanoTime();
            int status = visitor.get(page.path()).status();
            long took = System.nanoTime() - from;
            if (status != 200 && status != 302)
                throw new IllegalStateException(page.name() + " was answered " + status);
            if (counts) times.computeIfAbsent(page.name(), name -> new Times()).add(took);
        }
    }

    /** What is asked of a ground. */
    private interface Pages {
        List<Hot> of(Scale scale, Stand stand) throws SQLException;
    }

    private Growth(List<Scale> scales, Pages pages) throws SQLException {
        for (var scale : scales) grounds.add(Ground.of(scale, pages));
    }

    static String run(List<Scale> scales) throws SQLException {
        var growth = new Growth(scales, Hot::of);
        try {
            growth.ask(WARM, ROUNDS);
            return growth.table(page -> true);
        } finally {
            growth.close();
        }
    }

    /** Every list with each thing that it offers; told is what takes long and grows. */
    static String offered(List<Scale> scales) throws SQLException {
        var offered = new ArrayList<Hot>();
        var growth = new Growth(scales, (scale, stand) -> {
            // what the least ground offers is asked of all
            if (offered.isEmpty()) offered.addAll(Offered.by(scale, stand));
            return offered;
        });
        try {
            growth.ask(WARM_OFFERED, ROUNDS_OFFERED);
            long grown =
                    IntStream.range(0, offered.size()).filter(growth::hasGrown).count();
            return growth.table(growth::hasGrown) + "\n" + grown + " of " + offered.size() + " take more than " + FELT
                    + " ms and have grown by more than " + GOAL + ", by the median.";
        } finally {
            growth.close();
        }
    }

    private void ask(int warm, int rounds) {
        for (int round = 0; round < warm + rounds; round++)
            for (int page = 0; page < grounds.get(0).pages().size(); page++)
                for (var ground : grounds) ground.ask(ground.pages().get(page), round >= warm);
    }

    private boolean hasGrown(int page) {
        double first = grounds.get(0).times(page).at(50);
        double last = grounds.get(grounds.size() - 1).times(page).at(50);
        return last > FELT && last > GOAL * first;
    }

    private void close() {
        grounds.forEach(ground -> ground.stand().close());
    }

    private String table(IntPredicate told) {
        var table = new StringBuilder("| page |");
        for (var ground : grounds)
            table.append(String.format(
                    Locale.ROOT, " p50, p95 ms at %,d |", ground.scale().lines()));
        table.append(" p95 grows |\n|---|")
                .append("---:|".repeat(grounds.size() + 1))
                .append('\n');
        var pages = grounds.get(0).pages();
        for (int page = 0; page < pages.size(); page++) {
            if (!told.test(page)) continue;
            table.append("| ").append(pages.get(page).name()).append(" |");
            double first = 0;
            double last = 0;
            for (var ground : grounds) {
                var times = ground.times(page);
                last = times.at(95);
                if (first == 0) first = last;
                table.append(String.format(Locale.ROOT, " %.1f, %.1f |", times.at(50), last));
            }
            table.append(String.format(Locale.ROOT, " %.2f |%n", last / first));
        }
        return table.toString();
    }
}
