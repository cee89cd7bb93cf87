package bryggen.dev;

import bryggen.sandbox.SandboxProcess;
import bryggen.sandbox.pay.SandboxPayProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A whole installation for a test: database, sandbox ERP and portal on free ports, logs under {@code target/stand}.
 * {@link #shared} is one for all tests of a run; a test that kills things takes its {@link #own}.
 */
public final class Stand implements AutoCloseable {
    /** The sandbox ERP's own database, for {@link #connect(String)}. */
    public static final String ERP_BOOKS = "sandbox_erp";

    private static Stand shared;
    private final Path folder;
    private final Postgres postgres;
    private final Map<String, String> extra;
    private final SandboxProcess erp;
    private final SandboxPayProcess pay;
    private final List<Portal> portals = new ArrayList<>();

    private Stand(String name, List<Map<String, String>> instances, boolean furnished, Ground ground) {
        this.folder = Build.target()
                .resolve("stand")
                .resolve(name + "-" + ProcessHandle.current().pid());
        this.extra = instances.get(0);
        this.postgres =
                Postgres.start(folder.resolve("postgres"), Build.own("binaries"), Ports.free(), ground.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        ground.fill(this);
        this.erp = sandbox();
        this.pay = SandboxPayProcess.start();
        for (var settings : instances) portals.add(launch(portals.size() + 1, settings));
        pay.tells(portal().baseUrl());
        for (var portal : portals) portal.await(Duration.ofMinutes(3 + portals.size()));
        try (var database = connect()) {
            DemoPeople.settle(database);
            // drawn for those who look at it; the others begin without
            if (furnished) DemoMaterial.settle(database, Installation.files(Build.own("keys")));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The people could not settle", e);
        }
    }

    /**
     * What is in the database before the portal starts.
     *
     * @param settings of the server; must not hold a space
     * @param data may {@link #migrate} the database and put rows into it
     */
    public record Ground(Map<String, String> settings, Data data) {
        /** An empty one that writes down every statement. */
        static final Ground LOGGED = new Ground(
                Map.of("log_statement", "all", "log_line_prefix", "%m~%p~%a~%u@%d~", "fsync", "off"), stand -> {});

        private void fill(Stand stand) {
            try {
                data.fill(stand);
            } catch (SQLException e) {
                throw new IllegalStateException("The database could not be filled", e);
            }
        }
    }

    /** See {@link Ground}. */
    @FunctionalInterface
    public interface Data {
        void fill(Stand stand) throws SQLException;
    }

    /** The installation that all tests of this run share; started by the first that asks, ended with the JVM. */
    public static synchronized Stand shared() {
        if (shared == null) {
            shared = furnished("shared");
        }
        return shared;
    }

    /** A private installation, for tests that break things. */
    public static Stand own(String name, Map<String, String> settings) {
        return several(name, List.of(settings));
    }

    /** A private installation with the demo's campaigns, brochures and stories, for a test that looks at everything. */
    public static Stand furnished(String name) {
        return new Stand(name, List.of(Map.of()), true, Ground.LOGGED);
    }

    /** A private installation over a database that is filled before the portals come. */
    public static Stand on(Ground ground, String name, List<Map<String, String>> instances) {
        return new Stand(name, instances, false, ground);
    }

    /** With one portal. */
    public static Stand on(Ground ground, String name, Map<String, String> settings) {
        return on(ground, name, List.of(settings));
    }

    /** Two portals that start at the same moment over one empty database. */
    public static Stand twins(String name, Map<String, String> settings) {
        return several(name, List.of(settings, settings));
    }

    /** Several portals, each with its own settings, that begin all at once over an empty database. */
    public static Stand several(String name, List<Map<String, String>> instances) {
        return new Stand(name, instances, false, Ground.LOGGED);
    }

    private SandboxProcess sandbox() {
        try {
            postgres.createDatabase(ERP_BOOKS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var books = postgres.url(ERP_BOOKS) + "?user=" + Postgres.NAME + "&password=" + Postgres.PASSWORD;
        return SandboxProcess.start(SandboxProcess.Start.quick(books, folder.resolve("sandbox.log")));
    }

    private Portal launch(int number, Map<String, String> settings) {
        return launch("portal-" + number, settings, server -> {});
    }

    private Portal launch(String name, Map<String, String> settings, Consumer<Path> furnishing) {
        var environment = Installation.in(Build.own("keys"));
        environment.put("BRYGGEN_DB_PORT", String.valueOf(postgres.port()));
        environment.put("BRYGGEN_ERP_URL", erp.url().toString());
        environment.put("BRYGGEN_ERP_PASSWORD", erp.token());
        environment.put("BRYGGEN_TRANSFER_ACCOUNTS", Installation.TRANSFER_ACCOUNTS);
        environment.putAll(pay.settings());
        int port = Ports.free();
        environment.put("BRYGGEN_PUBLIC_URL", "http://localhost:" + port);
        environment.putAll(settings);
        return new Portal(folder.resolve(name), port, Ports.free(), environment, furnishing).launch();
    }

    /**
     * A server of the same settings, over the same database, with something else in it.
     *
     * @param furnishing what becomes of the server's folder, in which stand {@code server.xml} and {@code apps}
     */
    public Portal other(String name, Map<String, String> settings, Consumer<Path> furnishing) {
        var server = launch(name, settings, furnishing);
        portals.add(server);
        return server.await(Duration.ofMinutes(3));
    }

    /** The processes of the database server. */
    public List<Long> databaseProcesses() {
        return postgres.pids();
    }

    /** With the keys of all stands of this machine, as their portals have them. */
    public static Map<String, String> installation() {
        return Installation.in(Build.own("keys"));
    }

    /** The first portal. */
    public Portal portal() {
        return portals.get(0);
    }

    /** A proxy in front of all portals, on a port that they were told to be reached by. */
    public Proxy proxy(int port) {
        return proxy(port, portals);
    }

    /** A proxy in front of some of the portals. */
    public Proxy proxy(int port, List<Portal> some) {
        return Proxy.start(
                folder.resolve("proxy"),
                port,
                some.stream().map(Portal::baseUrl).toList());
    }

    /** All portals, in the order of their start. */
    public List<Portal> portals() {
        return List.copyOf(portals);
    }

    /** {@code http://localhost:port} of the first portal, without a slash at its end. */
    public String baseUrl() {
        return portal().baseUrl();
    }

    /** The sandbox ERP: {@code erp().books()} looks into its books, {@code erp().kill()} is an outage. */
    public SandboxProcess erp() {
        return erp;
    }

    /** The pay page that tells the first portal what has happened. */
    public SandboxPayProcess pay() {
        return pay;
    }

    /** One more portal over the same database; ended with the stand. */
    public Portal another() {
        var portal = launch(portals.size() + 1, extra);
        portals.add(portal);
        return portal.await(Duration.ofMinutes(3));
    }

    /** One more portal over the same database with other settings; not waited for, it may well refuse to start. */
    public Portal attempt(Map<String, String> settings) {
        var portal = launch(portals.size() + 1, settings);
        portals.add(portal);
        return portal;
    }

    /** Gives the portal's database its tables before the portal does. */
    public void migrate() {
        postgres.migrate(Postgres.NAME);
    }

    /** A connection to the portal's database, as the portal's role. */
    public Connection connect() throws SQLException {
        return postgres.connect(Postgres.NAME);
    }

    /** A connection to one of the stand's databases by name. */
    public Connection connect(String database) throws SQLException {
        return postgres.connect(database);
    }

    /** All connections to the database break, of the portals and of the ERP; new ones are taken at once. */
    public void cutConnections() throws SQLException {
        postgres.cut();
    }

    /** The database server ends without a good-bye and comes up again. */
    public void crashDatabase() {
        postgres.crash();
    }

    /** Every statement the database has heard, one log for all its clients. */
    public Path statements() {
        return folder.resolve("postgres/server.log");
    }

    @Override
    public void close() {
        portals.forEach(Portal::close);
        pay.close();
        erp.close();
        postgres.close();
    }
}
