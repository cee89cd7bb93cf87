package bryggen.bench;

import bryggen.contract.Visitor;
import bryggen.dev.Portal;
import bryggen.dev.Ports;
import bryggen.dev.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two instances behind a proxy that sends each request to the next, beside one of them behind the same (BE7). */
final class Two {
    private static final int TURNS = Integer.getInteger("bench.turns", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 6);
    private static final int WARM = Integer.getInteger("bench.warm", 120);
    private static final List<String> PAGES = List.of("/orders/list?view=all", "/catalogue/list", "/home");

    private Two() {}

    static String run(Scale scale) throws IOException, SQLException {
        int port = Ports.free();
        var settings = Map.of(
                "BRYGGEN_ROLES",
                "web",
                "BRYGGEN_PUBLIC_PORT",
                String.valueOf(port),
                "BRYGGEN_PUBLIC_URL",
                "http://localhost:" + port,
                "JVM_ARGS",
                "-Xmx640m -Duser.language=en -Duser.timezone=UTC");
        try (var stand = Stand.on(Filling.ground(scale), "two-" + scale.lines(), List.of(settings, settings))) {
            return table(stand, port);
        }
    }

    private static String table(Stand stand, int port) throws IOException {
        var table = new StringBuilder("| page | instances | requests/s | per CPU s | p50 ms | p95 | failed |\n");
        table.append("|---|---:|---:|---:|---:|---:|---:|\n");
        var folder = Files.createTempDirectory("bryggen-two");
        var cookie = Visitor.at(stand.baseUrl()).as("buyer@fjordmek.example").cookie();
        var one = stand.portals().subList(0, 1);
        var two = stand.portals();
        for (var page : PAGES) {
            var load = Wrk.page(folder, "two", "http://localhost:" + port + page, cookie);
            run(stand, port, two, load, WARM);
            var alone = new ArrayList<Wrk.Run>();
            var both = new ArrayList<Wrk.Run>();
            for (int turn = 0; turn < TURNS; turn++) {
                alone.add(run(stand, port, one, load, SECONDS));
                both.add(run(stand, port, two, load, SECONDS));
            }
            var a = row(table, page, 1, alone);
            var b = row(table, page, 2, both);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | **ratio** | %.2f | **%.2f** | | | |%n",
                    page,
                    b.rate() / a.rate(),
                    b.perCpuSecond() / a.perCpuSecond()));
        }
        return table.toString();
    }

    private static Wrk.Run run(Stand stand, int port, List<Portal> portals, Wrk load, int seconds) {
        try (var proxy = stand.proxy(port, portals)) {
            return load.run(seconds, () -> {
                var all = new ArrayList<>(proxy.pids());
                portals.forEach(portal -> all.addAll(portal.pids()));
                all.addAll(stand.databaseProcesses());
                return all;
            });
        }
    }

    private static Wrk.Run row(StringBuilder table, String page, int instances, List<Wrk.Run> runs) {
        var run = Wrk.median(runs);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.1f | %.1f | %d |%n",
                page,
                instances,
                run.rate(),
                run.perCpuSecond(),
                run.p50(),
                run.p95(),
                run.errors()));
        return run;
    }
}
