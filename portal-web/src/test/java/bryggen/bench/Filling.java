package bryggen.bench;

import bryggen.dev.Stand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All of it into an empty, migrated database (BE1): by COPY without keys and indexes, which are made behind it. */
final class Filling {
    private final Scale scale;
    private final Door door;

    /** A database of this size for races: memory enough, and nothing on disk is waited for. */
    static Stand.Ground ground(Scale scale) {
        return new Stand.Ground(Map.of("fsync", "off", "shared_buffers", "512MB"), of(scale));
    }

    static Stand.Data of(Scale scale) {
        return stand -> {
            stand.migrate();
            new Filling(scale, stand::connect).fill();
        };
    }

    Filling(Scale scale, Door door) {
        this.scale = scale;
        this.door = door;
    }

    private void fill() throws SQLException {
        var tables = new ArrayList<String>();
        for (var some : List.of(Goods.TABLES, Trade.TABLES, Prospects.TABLES)) tables.addAll(some);
        try (var database = door.open()) {
            companies();
            var indexes = Indexes.away(database, tables);
            new Goods(scale, door).fill();
            new Trade(scale, door).fill();
            new Prospects(scale, door).fill();
            indexes.back();
            Goods.finish(database);
            try (var sql = database.createStatement()) {
                sql.execute("select setval('orders_number', 50000000), setval('leads_number', 50000000)");
                sql.execute("vacuum (analyze)");
            }
        }
    }

    private void companies() throws SQLException {
        try (var accounts = new Copy(
                        door,
                        "accounts_account",
                        "number, name, kind, country, currency, credit_limit, credit_used, remote_id, opened_at, as_of");
                var partners = new Copy(door, "leads_partner", "account, level, capacity")) {
            for (int rank = 0; rank < scale.customers(); rank++)
                accounts.row(
                        scale.customer(rank),
                        "Kunde " + rank + " AS",
                        "CUSTOMER",
                        "NO",
                        "NOK",
                        1_000_000_000,
                        0,
                        "BC" + rank,
                        Trade.NOW,
                        Trade.NOW);
            for (int rank = 0; rank < scale.partners(); rank++) {
                var number = scale.partner(rank);
                accounts.row(
                        number,
                        "Partner " + rank + " AS",
                        "PARTNER",
                        "NO",
                        "NOK",
                        null,
                        null,
                        "BP" + rank,
                        Trade.NOW,
                        Trade.NOW);
                partners.row(number, 1 + rank % 3, 1_000);
            }
        }
    }
}
