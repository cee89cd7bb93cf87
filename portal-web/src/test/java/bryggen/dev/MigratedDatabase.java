package bryggen.dev;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * A real PostgreSQL with the portal's own migrations and no server around it, for tests of SQL. Each name is a database
 * of its own in one server for the whole run.
 */
public final class MigratedDatabase {
    private static Postgres server;

    private final String name;
    private final EntityManagerFactory factory;

    private MigratedDatabase(String name, Class<?>... entities) {
        this.name = name;
        server.migrate(name);
        // The portal's own descriptor names a data source that only the server has: it must not be found.
        System.setProperty("eclipselink.persistencexml", "META-INF/no-persistence.xml");
        var configuration = new PersistenceConfiguration(name);
        for (var entity : entities) configuration.managedClass(entity);
        this.factory = configuration
                .sharedCacheMode(SharedCacheMode.NONE)
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property("jakarta.persistence.jdbc.url", server.url(name))
                .property("jakarta.persistence.jdbc.user", Postgres.NAME)
                .property("jakarta.persistence.jdbc.password", Postgres.PASSWORD)
                .property("eclipselink.target-database", "PostgreSQL")
                .property("eclipselink.logging.level", "WARNING")
                .createEntityManagerFactory();
    }

    /**
     * An empty migrated database; a name is used by one test class only.
     *
     * @param entities with what is embedded in them, for tests that write through them
     */
    public static synchronized MigratedDatabase named(String name, Class<?>... entities) {
        if (server == null) {
            var folder =
                    Build.target().resolve("mapping-" + ProcessHandle.current().pid());
            server = Postgres.start(folder, Build.own("binaries"), Ports.free(), Map.of("fsync", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        try {
            server.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new MigratedDatabase(name, entities);
    }

    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    /** Reads through the server's own persistence provider. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }
}
