package bryggen.portal.platform.jpa;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to this version before the first query, once for all instances (Flyway locks its table). */
@ApplicationScoped
public class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    @Resource(lookup = "jdbc/bryggen")
    DataSource database;

    void onStart(@Observes @Priority(10) Startup started) {
        // Liberty's class loader does not list folders: without the empty file flyway.location in db/migration Flyway
        // finds nothing and reports success; failOnMissingLocations turns that into a refusal.
        var outcome = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                // Each room counts in its own range, so a lower number may come with a later version.
                .outOfOrder(true)
                // The database may come up after us: about a minute of patience.
                .connectRetries(12)
                .connectRetriesInterval(5)
                .load()
                .migrate();
        LOG.log(
                Level.INFO,
                "Database at version {0}, {1} migrations applied",
                outcome.targetSchemaVersion,
                outcome.migrationsExecuted);
    }
}
