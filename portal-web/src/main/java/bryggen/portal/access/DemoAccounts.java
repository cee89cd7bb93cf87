package bryggen.portal.access;

import bryggen.portal.platform.Gatekeeper;
import bryggen.portal.platform.Settings;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Production refuses to start over a database in which people of the demo live: their password is public. They are known
 * by their addresses, for nobody real can have one that ends in {@code .example}.
 */
@ApplicationScoped
public class DemoAccounts {

    @Resource(lookup = "jdbc/bryggen")
    DataSource database;

    @Inject
    Settings settings;

    void onStart(@Observes @Priority(20) Startup started) throws SQLException {
        if (settings.isDemo()) return;
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from access_person where lower(email) like '%.example'")) {
            row.next();
            if (row.getInt(1) > 0)
                Gatekeeper.refuse(List.of("BRYGGEN does not start: BRYGGEN_MODE is production, but the database holds "
                        + row.getInt(1) + " demo people (addresses that end in .example), whose password is public"));
        }
    }
}
