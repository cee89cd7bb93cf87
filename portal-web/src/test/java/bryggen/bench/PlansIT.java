package bryggen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.architecture.TenantTables;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * By which plans the database really goes for what is asked most, over data of which a company has a small part; and that
 * a page asks no more for many rows than for few.
 */
class PlansIT {
    private static final Scale SCALE = new Scale(60_000, 6_000, 600, 20_000, Scale.SEED);
    /** Fewer rows are read whole because that is quicker. */
    private static final int MANY = 500;

    /** The largest company has more orders: to look at all of them for a few is what an index is for. */
    private static final int THROWN_AWAY = 550;

    /** What is open of all companies is more than that, what is open of one is not: for one, nobody reads the others'. */
    private static final int READ_WHOLE = 150;

    /** After ten questions a connection may keep one plan for all companies; the largest must be able to live with it. */
    private static final int BEFORE = 12;

    /** A list is counted to 10,001 and joined with what belongs to it; an index that is read again for each row gives more. */
    private static final int MOST_READ = 40_000;

    /** So often clocks and feeds may ask the same in between; a question per row would be asked forty times more. */
    private static final int OF_OTHERS = 8;

    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static Stand stand;
    private static Set<String> large;
    private static List<Hot> hot;

    @BeforeAll
    static void fill() throws SQLException {
        stand = Stand.on(new Stand.Ground(Explained.SETTINGS, Filling.of(SCALE)), "plans", Map.of());
        // the night's count of both sides reads everything, and is not what people wait for
        Await.until(
                "the first balance is done", Duration.ofMinutes(2), () -> one("select count(*) from exchange_balance"
                                + " where ended_at is not null and not exists (select 1 from exchange_balance where ended_at is null)")
                        .equals("1"));
        large = large();
        hot = Hot.of(SCALE, stand);
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.close();
    }

    /** Tables of customers' data that are not small. */
    private static Set<String> large() throws SQLException {
        var tables = new TreeSet<String>();
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            var found = sql.executeQuery("select relname from pg_class where relkind = 'r' and reltuples > " + MANY);
            while (found.next()) if (TenantTables.names().contains(found.getString(1))) tables.add(found.getString(1));
        }
        return tables;
    }

    private static String one(String question) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            var found = sql.executeQuery(question);
            found.next();
            return found.getString(1);
        }
    }

    private static List<Explained> asked(String who, String path) throws IOException {
        long from = Files.size(stand.statements());
        var answer = visitor(who).get(path);
        assertThat(answer.status()).as(who + " " + path).isIn(200, 302);
        return Explained.since(stand.statements(), from);
    }

    private static Visitor visitor(String who) {
        return VISITORS.computeIfAbsent(who, Visitor.at(stand.baseUrl())::as);
    }

    @Test
    @DisplayName(
            "nothing that is asked often reads a table of many companies from end to end, or rows only to throw them away, or the same rows again and again")
    void plans() throws IOException {
        assertThat(large).contains("orders_order", "orders_line", "invoices_invoice", "leads_lead");
        var scans = new TreeMap<String, String>();
        int looked = 0;
        for (int i = 0; i < BEFORE; i++)
            for (var page : hot) visitor(page.who()).get(page.path());
        for (var page : hot)
            for (var statement : asked(page.who(), page.path())) {
                looked++;
                for (var table : statement.scanned())
                    if (large.contains(table)) scans.putIfAbsent(table + ": " + statement.sql(), page.name());
                statement.discarded().forEach((table, rows) -> {
                    if (large.contains(table) && rows > THROWN_AWAY)
                        scans.putIfAbsent(rows + " rows of " + table + ": " + statement.sql(), page.name());
                });
                statement.whole().forEach((index, rows) -> {
                    if (page.name().matches("(largest|median) .*")
                            && rows > READ_WHOLE
                            && large.stream().anyMatch(index::startsWith))
                        scans.putIfAbsent("all " + rows + " of " + index + ": " + statement.sql(), page.name());
                });
                statement.read().forEach((index, rows) -> {
                    if (rows > MOST_READ && large.stream().anyMatch(index::startsWith))
                        scans.putIfAbsent(rows + " read by " + index + ": " + statement.sql(), page.name());
                });
            }
        assertThat(looked).as("statements looked at").isGreaterThan(200);
        assertThat(scans).isEmpty();
    }

    @Test
    @DisplayName("a list asks as much for fifty rows as for ten")
    void statements() throws IOException {
        var more = new TreeMap<String, String>();
        int looked = 0;
        for (var page : hot) {
            if (!page.path().matches("/\\w+/list(\\?(?!.*page=).*)?")) continue;
            looked++;
            var sign = page.path().contains("?") ? "&" : "?";
            var few = byText(page.who(), page.path() + sign + "size=10");
            byText(page.who(), page.path() + sign + "size=50").forEach((sql, times) -> {
                if (times - few.getOrDefault(sql, 0) > OF_OTHERS)
                    more.put(page.name() + ": " + sql, times + " times for 50 rows");
            });
        }
        assertThat(looked).as("lists looked at").isGreaterThan(10);
        assertThat(more).isEmpty();
    }

    private static Map<String, Integer> byText(String who, String path) throws IOException {
        var times = new HashMap<String, Integer>();
        for (var statement : asked(who, path)) times.merge(statement.sql(), 1, Integer::sum);
        return times;
    }
}
