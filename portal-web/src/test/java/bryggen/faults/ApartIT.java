package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People on the one, the ERP on the other, two of each over one database; all four began at once when it was empty. */
class ApartIT {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Map<String, String> WEB = Map.of("BRYGGEN_ROLES", "web");
    private static final Map<String, String> EXCHANGE = Map.of("BRYGGEN_ROLES", "exchange");

    private static Stand stand;

    @BeforeAll
    static void four() {
        stand = Stand.several("apart", List.of(WEB, WEB, EXCHANGE, EXCHANGE));
    }

    @AfterAll
    static void end() {
        stand.close();
    }

    @Test
    @DisplayName("of four that begin at once over an empty database one makes the tables, once")
    void bootedAtOnce() throws SQLException {
        assertThat(texts("select version from flyway_schema_history where version is not null"))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(texts("select version from flyway_schema_history where not success"))
                .isEmpty();
        for (var portal : stand.portals()) assertThat(portal.log()).doesNotContain("CWWKZ0002E", "Exception");
    }

    @Test
    @DisplayName("an order placed at one web instance is sent by an exchange instance and read at the other")
    void placedHereSentThere() throws SQLException {
        var number = Known.firstOrder(buyer(0), order("apart"));
        Await.until("it is received", SOON, () -> buyer(1).get("/api/v1/orders/" + number)
                .well()
                .json()
                .path("erp")
                .path("state")
                .asText()
                .equals("received"));
        assertThat(stand.erp().books().orders(number)).hasSize(1);
        assertThat(senders()).isNotEmpty().doesNotContainAnyElementsOf(webPids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/orders/list",
                "/orders/list.xhtml",
                "/api/v1/me",
                "/api/v1/orders",
                "/api/ext/v1/orders",
                "/resources/portal/css/portal.css",
                "/problems/",
                "/healthy",
                "/nothing"
            })
    @DisplayName("an instance for the exchange alone answers nobody")
    void servesNobody(String path) {
        for (int n = 2; n < 4; n++) {
            var base = stand.portals().get(n).baseUrl();
            var answer = Caller.at(base).get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).isEmpty();
            assertThat(Caller.at(base).post(path, "{}").status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("an instance for the exchange alone tells how it is")
    void tellsItsHealth() {
        for (int n = 2; n < 4; n++) {
            var caller = Caller.at(stand.portals().get(n).baseUrl());
            assertThat(caller.get("/health/live").status()).isEqualTo(200);
            assertThat(caller.get("/health/ready").status()).isEqualTo(200);
            assertThat(caller.get("/metrics").text()).contains("bryggen_exchange");
        }
    }

    @Test
    @DisplayName("each feed is read by one instance at a time: two read no more pages than one would")
    void feedsAreReadOnce() throws SQLException {
        Known.firstOrder(buyer(0), order("apart"));
        var before = turns();
        Await.until(
                "some turns have passed",
                SOON,
                () -> turns().get("ITEM").count() > before.get("ITEM").count() + 2);
        var after = turns();
        after.forEach((feed, turn) -> {
            var began = before.get(feed);
            double seconds = turn.at() - began.at();
            long taken = turn.count() - began.count();
            assertThat(taken)
                    .as(feed + " in " + seconds + " s")
                    .isLessThanOrEqualTo((long) (seconds / period(feed) * 1.2) + 3);
        });
        assertThat(texts("select owner from exchange_feed where owner is not null"))
                .noneMatch(owner -> webPids().contains(pid(owner)));
    }

    @Test
    @DisplayName(
            "when one exchange instance is killed the other goes on with messages and feeds; alone, then both again")
    void theOtherTakesOver() throws Exception {
        var first = stand.portals().get(2);
        var second = stand.portals().get(3);
        for (var killed : List.of(first, second)) {
            stand.erp().books().fault("late", "POST /orders", 2, 3_000);
            var numbers = new ArrayList<String>();
            for (int n = 0; n < 3; n++) numbers.add(Known.firstOrder(buyer(n % 2), order("apart-" + n)));
            Await.until("one of them is in somebody's hands", SOON, () -> !texts(
                            "select 1 from exchange_message where account is not null and state = 'SENDING'")
                    .isEmpty());
            killed.kill9();
            stand.erp().books().write(Feed.CUSTOMER, "C1001", renamed("Fjord " + killed.opsPort()));
            for (var number : numbers) {
                Await.until(number + " is received", SOON, () -> buyer(0).get("/api/v1/orders/" + number)
                        .well()
                        .json()
                        .path("erp")
                        .path("state")
                        .asText()
                        .equals("received"));
                assertThat(stand.erp().books().orders(number)).as(number).hasSize(1);
            }
            Await.until("the feed tells the new name", SOON, () -> texts(
                            "select name from accounts_account where number = 'C1001'")
                    .equals(List.of("Fjord " + killed.opsPort())));
            killed.restart();
        }
    }

    private static String renamed(String name) {
        var customer = stand.erp().books().text(Feed.CUSTOMER, "C1001").orElseThrow();
        return customer.replaceFirst("\"name\" ?: ?\"[^\"]*\"", "\"name\":\"" + name + "\"");
    }

    private record Turns(double at, long count) {}

    private static Map<String, Turns> turns() throws SQLException {
        return texts("select feed || '=' || token || '=' || extract(epoch from clock_timestamp()) from exchange_feed")
                .stream()
                .map(line -> line.split("=", -1))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> new Turns(Double.parseDouble(parts[2]), Long.parseLong(parts[1]))));
    }

    /** The processes that have sent something. */
    private static Set<Long> senders() throws SQLException {
        return texts("select distinct text from exchange_event where what in ('sending', 'looking')").stream()
                .map(ApartIT::pid)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long pid(String owner) {
        return Long.parseLong(owner.substring(owner.lastIndexOf('-') + 1));
    }

    /** As the product has them, in seconds. */
    private static int period(String feed) {
        return switch (feed) {
            case "ORDER", "SHIPMENT", "INVOICE" -> 2;
            case "STOCK" -> 5;
            default -> 10;
        };
    }

    private static Set<Long> webPids() {
        return stand.portals().subList(0, 2).stream()
                .flatMap(portal -> portal.pids().stream())
                .collect(Collectors.toSet());
    }

    private static Caller buyer(int web) {
        return Caller.at(stand.portals().get(web).baseUrl()).as("buyer@ostelektro.example");
    }

    private static String order(String purchaseOrder) {
        return "{\"purchaseOrder\":\"%s\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}"
                .formatted(purchaseOrder);
    }

    private static List<String> texts(String select) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement();
                var rows = sql.executeQuery(select)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
