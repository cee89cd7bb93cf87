package bryggen.bench;

import bryggen.dev.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where {@code -Dbench.profile} names a folder: what a server's processor time went into while it was measured, as pictures. */
final class Flames {
    private static final Logger LOG = LoggerFactory.getLogger(Flames.class);
    private static final @Nullable String FOLDER = System.getProperty("bench.profile");

    private Flames() {}

    static void light(Portal server) {
        if (FOLDER != null) tell(server, "start,event=itimer,interval=1ms");
    }

    /** @param name of the picture, without its folder and its ending */
    static void draw(Portal server, String name) {
        if (FOLDER == null) return;
        var picture = Path.of(FOLDER).toAbsolutePath().resolve(name.replace(' ', '-') + ".html");
        tell(server, "stop,flamegraph,minwidth=0.5,title=" + name + ",file=" + picture);
    }

    private static void tell(Portal server, String what) {
        // a comma or an equals sign in a word ends it, unless it stands in quotation marks
        LOG.info(server.jcmd("JVMTI.agent_load", agent().toString(), '"' + what + '"'));
    }

    private static Path agent() {
        var folder = Path.of(Objects.requireNonNull(FOLDER)).toAbsolutePath();
        var system = System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
        var agent = folder.resolve("libasyncProfiler.so");
        if (Files.exists(agent)) return agent;
        try (var library = Flames.class.getResourceAsStream("/" + system + "/libasyncProfiler.so")) {
            Files.createDirectories(folder);
            Files.copy(Objects.requireNonNull(library), agent, StandardCopyOption.REPLACE_EXISTING);
            return agent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
