package bryggen.faults;

import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Portal;
import bryggen.dev.Stand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where the storm goes over: two portals, the sandbox ERP and the database, each of which it may hit. */
final class Ground {
    private final Stand stand;
    private final List<Portal> portals;
    private final List<CompletableFuture<Void>> mending = new ArrayList<>();

    Ground(Stand stand) {
        this(stand, stand.portals());
    }

    /** @param portals those that may be hit */
    Ground(Stand stand, List<Portal> portals) {
        this.stand = stand;
        this.portals = portals;
        portals.forEach(portal -> mending.add(CompletableFuture.completedFuture(null)));
    }

    Stand stand() {
        return stand;
    }

    int portals() {
        return portals.size();
    }

    /** A portal that is not just being mended from an earlier fault. */
    Portal portal(int n) {
        mending.get(n).join();
        return portals.get(n);
    }

    /** Goes on while the portal starts again; only the next fault of this portal waits for it. */
    void restart(int n) {
        mending.set(n, CompletableFuture.runAsync(portals.get(n)::restart));
    }

    void allMended() {
        mending.forEach(CompletableFuture::join);
    }

    /** On the clock that the operator moves, by the button on its page. */
    void anHourPasses(int portal) {
        var base = portal(portal).baseUrl();
        Await.until("the operator has moved the clock", Duration.ofMinutes(2), () -> {
            try {
                var operator = Visitor.at(base).as("operator@nordvik.example");
                return operator.submit("/exchange/clock", "clock", Map.of("to", ""), "hour")
                                .status()
                        == 302;
            } catch (AssertionError busy) {
                return false; // who signs in while everybody does is asked to wait
            }
        });
    }

    /** The pay page tells each portal in its turn. */
    void hooksToAll() {
        stand.pay().tells(stand.portals().stream().map(Portal::baseUrl).toArray(String[]::new));
    }

    /** Until an event is written down that nothing has come of yet, or nobody seems to pay just now. */
    void waitForAnEvent(Duration limit) throws SQLException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end
                && rows("select 1 from payments_event where state = 'NEW'", row -> row.getInt(1))
                        .isEmpty()) Await.pause(Duration.ofMillis(50));
    }

    /** As the portal's role. */
    void sql(String statement) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }

    <T> List<T> rows(String select, Row<T> row) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement();
                var rows = sql.executeQuery(select)) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(row.of(rows));
            return found;
        }
    }

    /** One column of the ERP's own tables, as text. */
    List<String> erpRows(String select) throws SQLException {
        try (var books = stand.connect(Stand.ERP_BOOKS);
                var sql = books.createStatement();
                var rows = sql.executeQuery(select)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    /** How long no fault must last that the portal may not survive: nothing here asserts on it. */
    static Duration longerThanALease() {
        return Duration.ofSeconds(13);
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
