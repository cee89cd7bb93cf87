package bryggen.bench;

import bryggen.dev.Portal;
import bryggen.dev.Stand;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the command to the first good answer, and what lives in memory then (BE6): the portal, and an application with nothing
 * in it on the same server with the same features. {@code -Dbench.jdks=} names the homes of the JDKs to try.
 */
final class Beginning {
    private static final int TURNS = Integer.getInteger("bench.turns", 3);

    private Beginning() {}

    static String run(Scale scale) throws SQLException {
        var table =
                new StringBuilder("| JDK | what | start s | live heap MB | resident MB |\n|---|---|---:|---:|---:|\n");
        var jdks = System.getProperty("bench.jdks", System.getProperty("java.home"))
                .split(",", -1);
        for (var jdk : jdks)
            try (var stand =
                    Stand.on(Filling.ground(scale), "start-" + Arrays.hashCode(jdk.toCharArray()), settings(jdk))) {
                var bare = stand.other("bare", settings(jdk), server -> Archive.put(server, ""));
                var ours = new ArrayList<Double>();
                var least = new ArrayList<Double>();
                for (int turn = 0; turn < TURNS; turn++) {
                    least.add(start(bare));
                    ours.add(start(stand.portal()));
                }
                double a = row(table, jdk, "portal", ours, stand.portal());
                double b = row(table, jdk, "an empty application", least, bare);
                table.append(String.format(Locale.ROOT, "| | **ratio** | **%.2f** | | |%n", a / b));
            }
        return table.toString();
    }

    private static Map<String, String> settings(String jdk) {
        return Map.of(
                "JAVA_HOME",
                jdk,
                "JVM_ARGS",
                "-Xmx640m -Duser.language=en -Duser.timezone=UTC",
                "BRYGGEN_ROLES",
                "web");
    }

    private static double start(Portal portal) {
        portal.close();
        long from = System.nanoTime();
        portal.restart();
        return (System.nanoTime() - from) / 1e9;
    }

    private static double row(StringBuilder table, String jdk, String what, List<Double> seconds, Portal portal) {
        seconds.sort(null);
        double median = seconds.get(seconds.size() / 2);
        long live = portal.liveHeap();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %d | %d |%n",
                Path.of(jdk).getFileName(),
                what,
                median,
                live / 1_000_000,
                Cpu.resident(portal.pids()) / 1_000_000));
        return median;
    }
}
