package bryggen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Load by wrk, on loopback: so many callers, each asks again as soon as it is answered. Debian's package of that name. */
final class Wrk {
    private static final Path PROGRAM = Path.of("/usr/bin/wrk");
    static final int CALLERS = 8;

    private static final String SAID =
            """
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("SAID %d %d %d %d %d %d\\n", summary.requests, summary.duration,
                e.status + e.connect + e.read + e.write + e.timeout,
                latency:percentile(50), latency:percentile(95), latency:percentile(99)))
            end
            """;

    private final Path script;
    private final String address;

    /** @param lua sets headers, method and body, or makes each request */
    Wrk(Path folder, String name, String address, String lua) {
        if (!Files.isExecutable(PROGRAM)) throw new IllegalStateException("This bench needs wrk: apt-get install wrk");
        this.address = address;
        this.script = folder.resolve(name + ".lua");
        try {
            Files.createDirectories(folder);
            Files.writeString(script, lua + SAID);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page, again and again, as whoever has this cookie. */
    static Wrk page(Path folder, String name, String address, String cookie) {
        return new Wrk(folder, name, address, asBrowser(cookie));
    }

    static String asBrowser(String cookie) {
        return "wrk.headers[\"Cookie\"] = \"" + cookie + "\"\nwrk.headers[\"Accept\"] = \"text/html\"\n";
    }

    /** @param errors answers that were none or not good */
    record Run(long requests, double seconds, long errors, double p50, double p95, double p99, double cpu) {
        double rate() {
            return requests / seconds;
        }

        double perCpuSecond() {
            return requests / cpu;
        }
    }

    static Run median(List<Run> runs) {
        return runs.stream()
                .sorted(Comparator.comparing(Run::rate))
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** @param processes whose time counts; asked before and after */
    Run run(int seconds, java.util.function.Supplier<List<Long>> processes) {
        try {
            double before = Cpu.seconds(processes.get());
            var command = new ArrayList<>(List.of(PROGRAM.toString(), "-t1", "-c" + CALLERS, "-d" + seconds + "s"));
            command.addAll(List.of("--timeout", "20s", "-s", script.toString(), address));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            double cpu = Cpu.seconds(processes.get()) - before;
            int at = said.indexOf("SAID ");
            if (at < 0) throw new IllegalStateException("wrk at " + address + ": " + said);
            var words = said.substring(at + 5).strip().split(" ", -1);
            return new Run(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]) / 1e6,
                    Long.parseLong(words[2]),
                    Double.parseDouble(words[3]) / 1e3,
                    Double.parseDouble(words[4]) / 1e3,
                    Double.parseDouble(words[5]) / 1e3,
                    cpu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
