package bryggen.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One Open Liberty with the portal in it, as a child process with its own ports and output folder. */
public final class Portal implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private final int opsPort;
    private final Consumer<Path> furnishing;
    private Child child;
    private int logStart;

    Portal(Path folder, int port, int opsPort, Map<String, String> environment) {
        this(folder, port, opsPort, environment, server -> {});
    }

    /** @param furnishing what else becomes of the server's folder before its first start */
    Portal(Path folder, int port, int opsPort, Map<String, String> environment, Consumer<Path> furnishing) {
        this.folder = folder;
        this.furnishing = furnishing;
        this.port = port;
        this.opsPort = opsPort;
        this.environment = new HashMap<>(environment);
        this.environment.put("BRYGGEN_HTTP_PORT", String.valueOf(port));
        this.environment.put("BRYGGEN_OPS_PORT", String.valueOf(opsPort));
        this.environment.put("WLP_USER_DIR", folder.resolve("usr").toString());
        this.environment.put("WLP_OUTPUT_DIR", folder.toString());
        this.environment.put("LOG_DIR", folder.resolve("logs").toString());
        this.environment.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        this.environment.putIfAbsent(
                "JVM_ARGS", "-Xmx640m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.language=en -Duser.timezone=UTC");
    }

    /** A copy of what the build deployed, so that the next build does not pull it from under a running portal. */
    private void deploy() {
        Path built = Build.target().resolve("liberty/wlp/usr");
        Path own = folder.resolve("usr");
        try (var files = Files.walk(built)) {
            for (var file : files.filter(Portal::isDeployed).toList()) {
                Path copy = own.resolve(built.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDeployed(Path file) {
        return Files.isRegularFile(file) && !file.toString().matches(".*/(workarea|logs|expanded)/.*");
    }

    /** Starts the process without waiting for it. */
    Portal launch() {
        Path server = Build.target().resolve("liberty/wlp/bin/server");
        if (!Files.isExecutable(server)) {
            throw new IllegalStateException("No server at " + server + "; type: mvn -DskipTests package");
        }
        var command = new ArrayList<>(List.of(server.toString(), "run", "bryggen"));
        if (child == null) {
            deploy();
            furnishing.accept(folder.resolve("usr/servers/bryggen"));
            // the server keeps the libraries of the application by their date, and ours all have the same one
            command.add("--clean");
        }
        logStart = Files.exists(folder.resolve("portal.log")) ? log().length() : 0;
        child = Child.start("portal", folder, command, environment);
        return this;
    }

    /** Waits until the portal says it is ready. */
    Portal await(Duration limit) {
        Await.until("the portal at " + baseUrl() + " is ready, see " + folder.resolve("portal.log"), limit, () -> {
            return !child.alive() || failed() || ready();
        });
        if (!child.alive() || failed()) {
            throw new IllegalStateException("The portal did not start: " + lastWords());
        }
        return this;
    }

    /** True when the portal answers readiness with UP. */
    public boolean ready() throws InterruptedException {
        return answers(opsPort, "/health/ready");
    }

    /** True when somebody at this port answers well. */
    static boolean answers(int port, String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code http://localhost:port}, without a slash at its end. */
    public String baseUrl() {
        return "http://localhost:" + port;
    }

    public int opsPort() {
        return opsPort;
    }

    /** Everything the process has written so far. */
    public String log() {
        try {
            return Files.readString(folder.resolve("portal.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server runs on without an application that could not start. */
    private boolean failed() {
        return log().indexOf("CWWKZ0002E", logStart) >= 0;
    }

    String lastWords() {
        var lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    public boolean alive() {
        return child != null && child.alive();
    }

    public long pid() {
        return child.pid();
    }

    /** The exit code of a portal that refuses to start. */
    public int exitCode(Duration limit) throws InterruptedException {
        return child.exitCode(limit);
    }

    /** Returns when the process has ended, however it did. */
    void awaitEnd() {
        child.awaitEnd();
    }

    /** As the power cut does it. */
    public void kill9() {
        child.kill9();
    }

    /** Stands still, in the middle of whatever it does, until {@link #thaw}. */
    public void freeze() {
        child.signal("STOP");
    }

    public void thaw() {
        child.signal("CONT");
    }

    /** What a full collection leaves of its memory, in bytes. */
    public long liveHeap() {
        var said = jcmd("GC.class_histogram");
        return said.lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.strip().split(" +", -1)[2])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
    }

    /** What its virtual machine answers to a command of {@code jcmd}. */
    public String jcmd(String... command) {
        long java = pids().stream()
                .filter(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .orElse("")
                        .endsWith("/java"))
                .findFirst()
                .orElseThrow();
        var words = new ArrayList<>(List.of(environment.get("JAVA_HOME") + "/bin/jcmd", String.valueOf(java)));
        words.addAll(List.of(command));
        try {
            var asked = new ProcessBuilder(words).redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes that it is made of. */
    public List<Long> pids() {
        return child.pids();
    }

    /** Starts again after {@link #kill9} or {@link #close}, on the same ports, and waits until ready. */
    public void restart() {
        if (alive()) {
            close();
        }
        launch().await(Duration.ofMinutes(6));
    }

    @Override
    public void close() {
        if (child != null) {
            child.stop(Duration.ofSeconds(30));
        }
    }
}
