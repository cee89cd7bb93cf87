package bryggen.dev;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.platform.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The zip that goes out: what is in it, and how it says no to an installation that is not whole. */
class DistIT {
    private static final Path ZIP = Build.target().resolve("bryggen-server.zip");

    @TempDir
    static Path folder;

    @BeforeAll
    static void unpack() throws Exception {
        var unzip = new ProcessBuilder(Build.java().resolveSibling("jar").toString(), "xf", ZIP.toString())
                .directory(folder.toFile())
                .start();
        assertThat(unzip.onExit().join().exitValue()).isZero();
        assertThat(folder.resolve("wlp/bin/server").toFile().setExecutable(true))
                .isTrue();
    }

    /** Each of them is missing once; three at a start, for a start takes long and a refusal names them all. */
    static Stream<List<Setting>> needed() {
        var needed = Stream.of(Setting.values()).filter(Setting::isAlwaysNeeded).toList();
        return IntStream.range(0, (needed.size() + 2) / 3)
                .mapToObj(n -> needed.subList(3 * n, Math.min(3 * n + 3, needed.size())));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void a_missing_setting_is_a_refusal_that_names_it(List<Setting> missing) throws Exception {
        var said = startWithout(missing);
        for (var setting : missing)
            assertThat(said).containsOnlyOnce("BRYGGEN does not start: " + setting.variable() + " is not set (");
        assertThat(said.split("BRYGGEN does not start", -1)).hasSize(missing.size() + 1);
    }

    @Test
    void what_is_of_the_demo_is_not_in_it() throws IOException {
        try (var zip = new ZipFile(ZIP.toFile())) {
            var names = zip.stream().map(entry -> entry.getName()).toList();
            assertThat(names).noneMatch(name -> name.contains("expanded/"));
            var war = zip.getEntry("wlp/usr/servers/bryggen/apps/portal-web.war");
            assertThat(contents(new ZipInputStream(zip.getInputStream(war)), ""))
                    .isNotEmpty()
                    .noneMatch(name ->
                            name.matches(".*(sandbox|Sandbox|bryggen/dev/|DemoPeople|zonky|junit|playwright).*"));
        }
    }

    /** Every entry of the archive and of the portal's own jars in it. */
    private static List<String> contents(ZipInputStream archive, String prefix) throws IOException {
        var names = new ArrayList<String>();
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            names.add(prefix + entry.getName());
            if (entry.getName().matches("WEB-INF/lib/integration.*")) {
                names.addAll(contents(new ZipInputStream(archive), entry.getName() + "!"));
            }
        }
        return names;
    }

    /** Starts the server with an installation that is whole but for these; returns what it said when it ended. */
    private String startWithout(List<Setting> missing) throws Exception {
        var name = missing.get(0).name();
        var environment = new HashMap<>(Installation.in(Build.own("keys")));
        environment.put("BRYGGEN_MODE", "production");
        environment.put("BRYGGEN_HTTP_PORT", String.valueOf(Ports.free()));
        environment.put("BRYGGEN_OPS_PORT", String.valueOf(Ports.free()));
        missing.forEach(setting -> environment.remove(setting.variable()));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JVM_ARGS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        // One folder for all: what the server has worked out at the first start saves the others half of theirs.
        environment.put("WLP_OUTPUT_DIR", folder.resolve("output").toString());
        var command = List.of(folder.resolve("wlp/bin/server").toString(), "run", "bryggen");
        var child = Child.start(name, folder.resolve("output"), command, environment);
        try {
            assertThat(child.exitCode(Duration.ofMinutes(3))).isEqualTo(78);
        } finally {
            child.kill9();
        }
        return Files.readString(folder.resolve("output").resolve(name + ".log"));
    }
}
