package bryggen.dev;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process we started: its output in a file, its identity (pid and start time) in another, its end in our hands. */
final class Child {
    private final String name;
    private final Process process;
    private final Path pidFile;

    private Child(String name, Process process, Path pidFile) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
    }

    /** @param folder gets {@code <name>.log} and {@code <name>.pid} */
    static Child start(String name, Path folder, List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            File log = folder.resolve(name + ".log").toFile();
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            builder.environment().keySet().removeIf(key -> key.startsWith("BRYGGEN_") || key.startsWith("SANDBOX_"));
            builder.environment().putAll(environment);
            var process = builder.start();
            Path pidFile = folder.resolve(name + ".pid");
            Files.writeString(
                    pidFile, process.pid() + " " + started(process.toHandle()).toEpochMilli());
            return new Child(name, process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    /** Ends what an earlier run left behind: only the very process that wrote the file, known by its start time. */
    static void endLeftover(Path pidFile, Duration grace) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            String[] words = Files.readString(pidFile).trim().split(" ", -1);
            var handle = ProcessHandle.of(Long.parseLong(words[0]));
            if (handle.isPresent() && words.length > 1 && sameStart(handle.get(), Long.parseLong(words[1]))) {
                end(handle.get(), grace);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("Cannot read " + pidFile, e);
        }
    }

    static void end(ProcessHandle handle, Duration grace) {
        var family = handle.descendants().toList();
        handle.destroy();
        try {
            handle.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception stillThere) {
            handle.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    static boolean sameStart(ProcessHandle handle, long millis) {
        return Math.abs(started(handle).toEpochMilli() - millis) < 1500;
    }

    private static Instant started(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    String name() {
        return name;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** The exit code, when it ended within the limit. */
    int exitCode(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(name + " still runs after " + limit.toSeconds() + " s");
        }
        return process.exitValue();
    }

    void awaitEnd() {
        process.onExit().join();
    }

    /** SIGTERM, then SIGKILL after the grace. */
    void stop(Duration grace) {
        end(process.toHandle(), grace);
        forget();
    }

    /** SIGKILL to the process and everything it started. */
    void kill9() {
        var family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        forget();
    }

    /** {@code STOP} freezes it and everything it started, {@code CONT} lets it go on. */
    void signal(String name) {
        signal(name, process.toHandle());
    }

    private static void signal(String name, ProcessHandle handle) {
        var pids = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(handle.pid())));
        handle.descendants().forEach(child -> pids.add(String.valueOf(child.pid())));
        try {
            new ProcessBuilder(pids).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its own id and those of everything it started. */
    List<Long> pids() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
