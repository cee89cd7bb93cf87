package bryggen.bench;

import bryggen.contract.Visitor;
import bryggen.dev.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which statements a page spends its time with, for whoever wants to know why it grows. */
final class Slow {
    private static final double WORTH_A_LOOK = 3;
    /** After ten questions PostgreSQL may take a plan for the average company: what stays slow is looked for. */
    private static final int BEFORE = 25;

    private static final int TIMES = 4;

    private Slow() {}

    /** The quickest of some turns counts: what it costs when all is in memory and nobody else is at work. */
    static String run(Scale scale) throws SQLException, IOException {
        var table = new StringBuilder("| page | ms | statement |\n|---|---:|---|\n");
        try (var stand =
                Stand.on(new Stand.Ground(Explained.SETTINGS, Filling.of(scale)), "slow-" + scale.lines(), Map.of())) {
            var visitors = new HashMap<String, Visitor>();
            for (var page : Hot.of(scale, stand)) {
                var visitor = visitors.computeIfAbsent(page.who(), Visitor.at(stand.baseUrl())::as);
                var quickest = new TreeMap<String, Double>();
                for (int i = 0; i < BEFORE; i++) visitor.get(page.path());
                for (int i = 0; i < TIMES; i++) {
                    long from = Files.size(stand.statements());
                    visitor.get(page.path());
                    for (var statement : Explained.since(stand.statements(), from))
                        quickest.merge(statement.sql(), statement.millis(), Math::min);
                }
                quickest.forEach((sql, millis) -> {
                    if (millis > WORTH_A_LOOK)
                        table.append(String.format(
                                Locale.ROOT, "| %s | %.1f | %s |%n", page.name(), millis, sql.replaceAll("\\s+", " ")));
                });
            }
        }
        return table.toString();
    }
}
