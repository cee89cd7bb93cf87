package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.architecture.TenantTables;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * AC7: what a company reads - lists, totals, searches, suggestions, shared resources and pages - is the same in a database
 * in which the other company never did anything.
 */
class OtherCompanysTraceIT {
    private static final String OTHER = "C1002";
    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = Stand.own("trace", Map.of());
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.close();
    }

    @Test
    @DisplayName("AC7 totals, search, shared resources and pages do not tell that there is another company")
    void noTrace() throws SQLException {
        var mine = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        var theirs = Caller.at(stand.baseUrl()).as("buyer@ostelektro.example");
        var line = "\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}";
        var orders = new ArrayList<String>();
        orders.add(Known.firstOrder(mine, "{\"purchaseOrder\":\"TRACE-1\"," + line));
        orders.add(Known.firstOrder(mine, "{\"purchaseOrder\":\"TRACE-2\"," + line));
        for (var order : orders) awaitInvoice(mine, order);
        for (int n = 0; n < 3; n++)
            awaitInvoice(theirs, Known.firstOrder(theirs, "{\"purchaseOrder\":\"TRACE-THEIRS\"," + line));
        // nothing moves any more: no feed brings the other company's things back, no answer is of this moment
        stand.erp().kill();
        Await.until("the ERP is not asked any more", Duration.ofSeconds(40), () -> mine.get(
                        "/api/v1/products/BOLT-M8-20/availability?quantity=10")
                .json()
                .path("source")
                .asText()
                .equals("copy"));

        var before = read();
        assertThat(theirs.get("/api/v1/orders").json().path("total").asInt()).isGreaterThanOrEqualTo(3);
        remove();
        assertThat(theirs.get("/api/v1/orders").json().path("total").asInt())
                .as("void: there was nothing to remove")
                .isZero();
        var after = read();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((asked, answer) -> assertThat(after.get(asked)).as(asked).isEqualTo(answer));
    }

    private static Map<String, String> read() {
        var answers = new LinkedHashMap<String, String>();
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        var admin = Caller.at(stand.baseUrl()).as("admin@fjordmek.example");
        var payables = Caller.at(stand.baseUrl()).as("payables@fjordmek.example");
        for (var caller :
                Map.of("buyer", buyer, "admin", admin, "payables", payables).entrySet())
            for (var operation : Operations.of(stand.baseUrl()))
                if (operation.method().equals("GET") && !operation.takesId())
                    for (var query : List.of(
                            "", "?q=TRACE", "?q=ostelektro", "?q=bolt", "?size=1", "?sku=BOLT-M8-20&quantity=10")) {
                        var reply = caller.getValue().get(operation.path() + query);
                        answers.put(
                                caller.getKey() + " " + operation.path() + query,
                                reply.status() + timeless(reply.text()));
                    }
        answers.put("product", buyer.get("/api/v1/products/BOLT-M8-20").well().text());
        for (var person : List.of("buyer@fjordmek.example", "payables@fjordmek.example")) {
            var visitor = Visitor.at(stand.baseUrl()).as(person);
            for (var page : List.of("/orders/list", "/shipments/list", "/invoices/list", "/catalogue/list"))
                for (var query : List.of("", "?q=TRACE", "?q=bolt")) {
                    var reply = visitor.get(page + query);
                    answers.put(person + " " + page + query, reply.status() + reply.text());
                }
        }
        return answers;
    }

    /** Asking is itself a thing that is seen of a person. */
    private static String timeless(String answer) {
        return answer.replaceAll("\"last(Seen|Used)At\":\"[^\"]*\"", "");
    }

    private static void awaitInvoice(Caller caller, String order) {
        Await.until("invoiced", Duration.ofMinutes(2), () -> !caller.get("/api/v1/orders/" + order)
                .well()
                .json()
                .path("invoices")
                .isEmpty());
    }

    /** All of the other company's documents; whom they hang on goes last, so a table is tried until it lets go. */
    private static void remove() throws SQLException {
        try (var connection = stand.connect()) {
            var tables = new ArrayList<>(TenantTables.names());
            // the log keeps what it has, and who belongs where is no document
            tables.removeIf(table -> table.startsWith("access_") || table.startsWith("accounts_"));
            for (int round = 0; round < 6 && !tables.isEmpty(); round++)
                tables.removeIf(table -> removed(connection, table));
            assertThat(tables).as("tables that do not let go").isEmpty();
        }
    }

    private static boolean removed(Connection connection, String table) {
        try (var sql = connection.prepareStatement("delete from " + table + " where account = ?")) {
            sql.setString(1, OTHER);
            sql.executeUpdate();
            return true;
        } catch (SQLException stillNeeded) {
            return false;
        }
    }
}
