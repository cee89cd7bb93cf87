package bryggen.bench;

import bryggen.dev.Portal;
import bryggen.dev.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
            try (var stand = Stand.on(
                    new Stand.Ground(Map.of("fsync", "off"), Filling.of(scale)),
                    "start-" + Arrays.hashCode(jdk.toCharArray()),
                    settings(jdk))) {
                var bare = stand.other("bare", settings(jdk), server -> Archive.put(server, ""));
                var ours = new ArrayList<Double>();
                var least = new ArrayList<Double>();
                for (int turn = 0; turn < TURNS; turn++) {
                    least.add(start(bare));
                    ours.add(start(stand.portal()));
                }
                double a = row(table, jdk, "portal", ours, stand.portal(), jdk);
                double b = row(table, jdk, "an empty application", least, bare, jdk);
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

    private static double row(
            StringBuilder table, String jdk, String what, List<Double> seconds, Portal portal, String home) {
        seconds.sort(null);
        double median = seconds.get(seconds.size() / 2);
        long live = live(home, portal);
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

    /** What a full collection leaves. */
    private static long live(String jdk, Portal portal) {
        long bytes = 0;
        for (var line : ask(jdk, java(portal), "GC.class_histogram").lines().toList())
            if (line.startsWith("Total")) bytes = Long.parseLong(line.strip().split(" +", -1)[2]);
        return bytes;
    }

    private static long java(Portal portal) {
        return portal.pids().stream()
                .filter(pid -> command(pid).contains("java"))
                .findFirst()
                .orElseThrow();
    }

    private static String command(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "comm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(String jdk, long pid, String command) {
        try {
            var process = new ProcessBuilder(jdk + "/bin/jcmd", String.valueOf(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
