package bryggen.bench;

import bryggen.contract.Visitor;
import bryggen.dev.Stand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same pages over little and over much data (BE3), one after the other in turns, so that all have the same weather. */
final class Growth {
    private static final Logger LOG = LoggerFactory.getLogger(Growth.class);
    private static final int WARM = 30;
    private static final int ROUNDS = 100;

    private final List<Ground> grounds = new ArrayList<>();

    /** One size with its portal, and how long its answers took. */
    private record Ground(
            Scale scale, Stand stand, List<Hot> pages, Map<String, Visitor> visitors, Map<String, Times> times) {
        static Ground of(Scale scale) throws SQLException {
            long from = System.nanoTime();
            var stand = Stand.on(Filling.ground(scale), "growth-" + scale.lines(), Map.of());
            LOG.info(
                    "{} order lines stand there after {} s", scale.lines(), (System.nanoTime() - from) / 1_000_000_000);
            return new Ground(scale, stand, Hot.of(scale, stand), new HashMap<>(), new HashMap<>());
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

    private Growth(List<Scale> scales) throws SQLException {
        for (var scale : scales) grounds.add(Ground.of(scale));
    }

    static String run(List<Scale> scales) throws SQLException {
        var growth = new Growth(scales);
        try {
            for (int round = 0; round < WARM + ROUNDS; round++)
                for (int page = 0; page < growth.grounds.get(0).pages().size(); page++)
                    for (var ground : growth.grounds) ground.ask(ground.pages().get(page), round >= WARM);
            return growth.table();
        } finally {
            growth.grounds.forEach(ground -> ground.stand().close());
        }
    }

    private String table() {
        var table = new StringBuilder("| page |");
        for (var ground : grounds)
            table.append(String.format(
                    Locale.ROOT, " p50, p95 ms at %,d |", ground.scale().lines()));
        table.append(" p95 grows |\n|---|")
                .append("---:|".repeat(grounds.size() + 1))
                .append('\n');
        var pages = grounds.get(0).pages();
        for (int i = 0; i < pages.size(); i++) {
            table.append("| ").append(pages.get(i).name()).append(" |");
            double first = 0;
            double last = 0;
            for (var ground : grounds) {
                var times = ground.times().get(ground.pages().get(i).name());
                last = times.at(95);
                if (first == 0) first = last;
                table.append(String.format(Locale.ROOT, " %.1f, %.1f |", times.at(50), last));
            }
            table.append(String.format(Locale.ROOT, " %.2f |%n", last / first));
        }
        return table.toString();
    }
}
