package bryggen.bench;

import bryggen.dev.Portal;
import bryggen.dev.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the command to the first good answer, and what lives in memory then (BE6): the portal, and an application with nothing
 * in it on the same server with the same features; and the portal once more with what an earlier run of it has left for the
 * next one: a class archive, on JDK 25 with its ahead-of-time cache. {@code -Dbench.jdks=} names the homes of the JDKs to try.
 */
final class Beginning {
    private static final int TURNS = Integer.getInteger("bench.turns", 3);

    private static final String ARGUMENTS = "-Xmx640m -Duser.language=en -Duser.timezone=UTC";

    private Beginning() {}

    static String run(Scale scale) throws IOException, SQLException {
        var table =
                new StringBuilder("| JDK | what | start s | live heap MB | resident MB |\n|---|---|---:|---:|---:|\n");
        var jdks = System.getProperty("bench.jdks", System.getProperty("java.home"))
                .split(",", -1);
        for (var jdk : jdks)
            try (var stand =
                    Stand.on(Filling.ground(scale), "start-" + Arrays.hashCode(jdk.toCharArray()), settings(jdk))) {
                var bare = stand.other("bare", settings(jdk), server -> Archive.put(server, ""));
                var kept = keeper(stand, jdk);
                var ours = new ArrayList<Double>();
                var least = new ArrayList<Double>();
                var archived = new ArrayList<Double>();
                for (int turn = 0; turn < TURNS; turn++) {
                    least.add(start(bare));
                    ours.add(start(stand.portal()));
                    archived.add(start(kept));
                }
                double a = row(table, jdk, "portal", ours, stand.portal());
                double b = row(table, jdk, "an empty application", least, bare);
                double c = row(table, jdk, "portal with what it kept", archived, kept);
                table.append(String.format(Locale.ROOT, "| | **ratio** | **%.2f**, %.2f | | |%n", a / b, c / b));
            }
        return table.toString();
    }

    private static Map<String, String> settings(String jdk) {
        return Map.of("JAVA_HOME", jdk, "JVM_ARGS", ARGUMENTS, "BRYGGEN_ROLES", "web");
    }

    /** As docs/operations.md says it: the server's agent changes the class path, with which nothing can be kept. */
    private static Map<String, String> keeping(String jdk, Path arguments) {
        var settings = new HashMap<>(settings(jdk));
        settings.put("WLP_SKIP_BOOTSTRAP_AGENT", "1");
        settings.put("JVM_ARGS", ARGUMENTS + " @" + arguments);
        return settings;
    }

    /** One run leaves at its end what all later ones begin with. */
    private static Portal keeper(Stand stand, String jdk) throws IOException {
        var folder = Files.createTempDirectory("bryggen-start");
        var arguments = folder.resolve("arguments");
        var kept = folder.resolve("kept");
        boolean ahead = Files.readString(Path.of(jdk, "release")).matches("(?s).*JAVA_VERSION=\"(2[5-9]|[3-9]\\d).*");
        Files.writeString(arguments, (ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + kept);
        var portal = stand.other("kept", keeping(jdk, arguments), server -> {});
        var processes = portal.pids().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> process.onExit().join());
        Files.writeString(arguments, (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + kept);
        return portal;
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
