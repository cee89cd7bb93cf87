package bryggen.sandbox;

import bryggen.integration.erp.ErpSettings;
import bryggen.integration.erp.Wire;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.postgresql.Driver;

/** Starts the sandbox ERP as a child process and waits until it serves. It ends with its starter. */
public final class SandboxProcess implements AutoCloseable {
    private final Start start;
    private Process process;
    private URI url;

    /** {@code tempo} as in {@link bryggen.sandbox.books.WorkClock}; {@code log} gets what the process prints. */
    public record Start(int port, String jdbcUrl, String token, String tempo, boolean fresh, Path log) {

        /** Fresh books on any free port, with work twenty times as fast as in the demo. */
        public static Start quick(String jdbcUrl, Path log) {
            return new Start(0, jdbcUrl, "sandbox-token", "20", true, log);
        }
    }

    private SandboxProcess(Start start) {
        this.start = start;
    }

    public static SandboxProcess start(Start start) {
        var sandbox = new SandboxProcess(start);
        sandbox.launch(start.port, start.fresh);
        return sandbox;
    }

    public URI url() {
        return url;
    }

    public String token() {
        return start.token;
    }

    public ErpSettings settings(Duration deadline) {
        return new ErpSettings("rest", url, "", start.token, deadline);
    }

    public SandboxBooks books() {
        return new SandboxBooks(url, start.token);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, in the middle of whatever it does (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stands still until {@link #thaw}; what is asked meanwhile waits in its queue. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same address and the same books again, after {@link #kill} or {@link #stop}. */
    public void startAgain() {
        launch(url.getPort(), false);
    }

    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        stop();
    }

    private void launch(int port, boolean fresh) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                SandboxErp.class.getName()));
        if (fresh) command.add("--fresh");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SANDBOX_PORT", String.valueOf(port));
        builder.environment().put("SANDBOX_JDBC", start.jdbcUrl);
        builder.environment().put("SANDBOX_TOKEN", start.token);
        builder.environment().put("SANDBOX_TEMPO", start.tempo);
        builder.environment()
                .put("SANDBOX_PARENT", String.valueOf(ProcessHandle.current().pid()));
        try {
            if (start.log.getParent() != null) Files.createDirectories(start.log.getParent());
            process = builder.start();
            url = ready(process).orTimeout(60, TimeUnit.SECONDS).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the output to the log, and on its way listens for the line that says the address. */
    private CompletableFuture<URI> ready(Process child) {
        var ready = new CompletableFuture<URI>();
        var listener = new Thread(() -> listen(child, ready), "sandbox-output");
        listener.setDaemon(true);
        listener.start();
        return ready;
    }

    private void listen(Process child, CompletableFuture<URI> ready) {
        try (var in = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(start.log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                if (line.startsWith(SandboxErp.READY))
                    ready.complete(URI.create(line.substring(SandboxErp.READY.length())));
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("the sandbox ERP ended, see " + start.log));
    }

    private void awaitEnd() {
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** From the classes themselves, whatever started us: Maven, Surefire and IDEs each hide their class path elsewhere. */
    private static String classPath() {
        var needed = Stream.of(
                SandboxErp.class,
                Wire.class,
                ObjectMapper.class,
                JsonFactory.class,
                JsonInclude.class,
                JavaTimeModule.class,
                Jdk8Module.class,
                NullMarked.class,
                Driver.class);
        return needed.map(type -> place(type)).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
