package bryggen.dev;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the portal's schema, for tests of SQL that need no server; one for all tests of a run, each with
 * a database of its own.
 */
public final class Database {
    private static Postgres postgres;

    private final String url;

    private Database(String url) {
        this.url = url;
    }

    /** A database of this name with all migrations applied. */
    public static synchronized Database fresh(String name) {
        if (postgres == null) {
            var folder = Build.target()
                    .resolve("stand")
                    .resolve("sql-" + ProcessHandle.current().pid());
            postgres = Postgres.start(folder, Build.own("binaries"), Ports.free(), Map.of("fsync", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        }
        try {
            postgres.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = postgres.url(name) + "?stringtype=unspecified";
        Flyway.configure()
                .dataSource(url, Postgres.NAME, Postgres.PASSWORD)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new Database(url);
    }

    /** With user and password, for a child process that brings its own driver. */
    public String url() {
        return url + "&user=" + Postgres.NAME + "&password=" + Postgres.PASSWORD;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, Postgres.NAME, Postgres.PASSWORD);
    }
}
