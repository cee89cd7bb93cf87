package bryggen.dev;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A whole installation for a test: database, sandbox ERP and portal on free ports, logs under {@code target/stand}.
 * {@link #shared} is one for all tests of a run; a test that kills things takes its {@link #own}.
 */
public final class Stand implements AutoCloseable {
    private static Stand shared;
    private final Path folder;
    private final Postgres postgres;
    private final Map<String, String> extra;
    private final List<Portal> portals = new ArrayList<>();

    private Stand(String name, Map<String, String> extra) {
        this.folder = Build.target()
                .resolve("stand")
                .resolve(name + "-" + ProcessHandle.current().pid());
        this.extra = extra;
        this.postgres = Postgres.start(
                folder.resolve("postgres"),
                Build.target().resolve("stand/binaries"),
                Ports.free(),
                Map.of("log_statement", "all", "log_line_prefix", "%m|%p|%a|%u@%d|", "fsync", "off"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        portals.add(launch(1));
        portal().await(Duration.ofMinutes(3));
    }

    /** The installation that all tests of this run share; started by the first that asks, ended with the JVM. */
    public static synchronized Stand shared() {
        if (shared == null) {
            shared = new Stand("shared", Map.of());
        }
        return shared;
    }

    /** A private installation, for tests that break things. */
    public static Stand own(String name, Map<String, String> settings) {
        return new Stand(name, settings);
    }

    private Portal launch(int number) {
        var environment = Installation.in(Build.target().resolve("stand/keys"));
        environment.put("BRYGGEN_DB_PORT", String.valueOf(postgres.port()));
        environment.putAll(extra);
        return new Portal(folder.resolve("portal-" + number), Ports.free(), Ports.free(), environment).launch();
    }

    /** The first portal. */
    public Portal portal() {
        return portals.get(0);
    }

    /** {@code http://localhost:port} of the first portal, without a slash at its end. */
    public String baseUrl() {
        return portal().baseUrl();
    }

    /** One more portal over the same database; ended with the stand. */
    public Portal another() {
        var portal = launch(portals.size() + 1);
        portals.add(portal);
        return portal.await(Duration.ofMinutes(3));
    }

    /** A connection to the portal's database, as the portal's role. */
    public Connection connect() throws SQLException {
        return postgres.connect(Postgres.NAME);
    }

    /** Every statement the database has heard, one log for all its clients. */
    public Path statements() {
        return folder.resolve("postgres/server.log");
    }

    @Override
    public void close() {
        portals.forEach(Portal::close);
        postgres.close();
    }
}
