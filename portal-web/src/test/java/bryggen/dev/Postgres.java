package bryggen.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL in a folder, on loopback, with the database and the role of the portal. */
final class Postgres implements AutoCloseable {
    static final String NAME = "bryggen";
    static final String PASSWORD = "bryggen-loopback-only";
    private static final Logger QUIET = Logger.getLogger("io.zonky");
    private final EmbeddedPostgres.Builder builder;
    private final Path data;
    private EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres.Builder builder, Path data) throws IOException {
        this.builder = builder;
        this.data = data;
        this.server = builder.start();
    }

    /**
     * Starts on the data in {@code folder}, or on new ones; ends a server that an earlier run left there.
     *
     * @param binaries where the program is unpacked once for all
     * @param settings must not hold a space
     */
    static Postgres start(Path folder, Path binaries, int port, Map<String, String> settings) {
        Path data = folder.resolve("data");
        try {
            QUIET.setLevel(Level.WARNING);
            Files.createDirectories(folder);
            endLeftover(folder);
            var builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    // The library starts without them, for speed; what is acknowledged here must survive a kill.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on");
            settings.forEach(builder::setServerConfig);
            var postgres = new Postgres(builder, data);
            postgres.prepare();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start, see " + folder.resolve("server.log"), e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started, but its database could not be made", e);
        }
    }

    /** Ends the server that a killed run left on the data in this folder. */
    static void endLeftover(Path folder) throws IOException {
        Path postmaster = folder.resolve("data/postmaster.pid");
        if (!Files.exists(postmaster)) {
            return;
        }
        List<String> lines = Files.readAllLines(postmaster);
        var handle = ProcessHandle.of(Long.parseLong(lines.get(0).trim()));
        long start = Long.parseLong(lines.get(2).trim()) * 1000;
        if (handle.isPresent()
                && handle.get().info().command().orElse("").endsWith("postgres")
                && Math.abs(handle.get().info().startInstant().orElseThrow().toEpochMilli() - start) < 5000) {
            // SIGINT is PostgreSQL's fast shutdown; its SIGTERM would wait for the last client.
            new ProcessBuilder("kill", "-INT", lines.get(0).trim()).start();
            Await.until("left-over PostgreSQL " + lines.get(0) + " ends", Duration.ofSeconds(20), () -> !handle.get()
                    .isAlive());
        }
        Files.deleteIfExists(postmaster);
    }

    /** Everybody's connection breaks, a few times none is taken, and the log has to be read again; then it goes on. */
    void crash() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
            var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            // SIGQUIT is PostgreSQL's immediate shutdown: no checkpoint, no good-bye.
            new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
            Await.until("PostgreSQL has ended", Duration.ofSeconds(30), () -> !postmaster.isAlive());
            server.close(); // ends nothing any more, but frees the library's lock
            server = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all connections but this one, as an administrator or a firewall does it. */
    void cut() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var sql = connection.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        }
    }

    /** The postmaster's, and those of all it has started. */
    List<Long> pids() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
            var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .map(ProcessHandle::pid)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var sql = connection.createStatement()) {
            if (!sql.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")
                    .next()) {
                sql.execute("create role " + NAME + " login password '" + PASSWORD + "'");
            }
        }
        createDatabase(NAME);
    }

    /** A further empty database of the portal's role, if it is not there yet. */
    void createDatabase(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var sql = connection.createStatement()) {
            if (!sql.executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                sql.execute("create database \"" + name + "\" owner " + NAME);
            }
        }
    }

    /** With the portal's own migrations. */
    void migrate(String name) {
        Flyway.configure()
                .dataSource(url(name), NAME, PASSWORD)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    int port() {
        return server.getPort();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        // by name: what the tests themselves ask is no matter of the portal's manners
        return DriverManager.getConnection(url(database) + "?ApplicationName=test", NAME, PASSWORD);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
