package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.tryton.TrytonHands;
import bryggen.integration.kernel.OrderNumber;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The server is killed with -9 at random while orders are placed; the ERP's own books are counted afterwards. */
class CrashIT {
    private static final Duration SETTLED = Duration.ofMinutes(4);

    @Test
    @DisplayName("every acknowledged order is in the sandbox's own books exactly once, whenever the server was killed")
    void killedAtTheSandbox() throws Exception {
        try (var stand = Stand.own("crash", Map.of())) {
            var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
            var first = Known.firstOrder(buyer, order("BOLT-M8-20", "30"));
            Await.until(
                    "the first order is in the books",
                    SETTLED,
                    () -> stand.erp().books().references().containsKey(first));
            var before = stand.erp().books().references();
            var numbers = placeAndKill(stand, buyer, order("BOLT-M8-20", "10"), 60, 3);

            Await.until(
                    "all orders are in the books",
                    SETTLED,
                    () -> stand.erp().books().references().keySet().containsAll(numbers.values()));
            awaitNothingOwed(stand);
            var books = stand.erp().books().references();
            before.keySet().forEach(books::remove);
            assertThat(books).as("nothing twice, nothing that nobody ordered").allSatisfy((reference, times) -> {
                assertThat(numbers).containsValue(reference);
                assertThat(times).as(reference).isEqualTo(1);
            });
            assertThat(new HashSet<>(numbers.values())).hasSize(60);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "BRYGGEN_TEST_ERP_URL", matches = ".+")
    @DisplayName("every acknowledged order is in the live ERP's own books exactly once")
    void killedAtTheLiveErp() throws Exception {
        try (var hands = TrytonHands.hired()) {
            var goods = hands.goods(1, 500).get(0);
            var customer = hands.customer();
            try (var stand = LiveErp.stand("crash-live", hands)) {
                var buyer = LiveErp.buyer(stand, customer);
                Known.firstOrder(buyer, order(goods.sku().value(), "1"));
                var numbers = placeAndKill(stand, buyer, order(goods.sku().value(), "1"), 30, 2);
                assertThat(new HashSet<>(numbers.values())).hasSize(30);
                awaitNothingOwed(stand);
                for (var number : numbers.values())
                    assertThat(hands.ordersInTheBooks(customer, new OrderNumber(number)))
                            .as(number)
                            .isEqualTo(1);
            }
        }
    }

    private static Map<String, String> placeAndKill(Stand stand, Caller buyer, String body, int orders, int kills)
            throws InterruptedException {
        var random = new Random();
        try (var clerks = new Tills(buyer, body, 3, orders)) {
            for (int kill = 1; kill <= kills; kill++) {
                int mark = (orders * kill) / (kills + 1) + random.nextInt(3) - 1;
                Await.until(mark + " orders are placed", Duration.ofMinutes(4), () -> clerks.done() >= mark);
                Await.pause(Duration.ofMillis(random.nextInt(400)));
                stand.portal().kill9();
                stand.portal().restart();
            }
            var numbers = clerks.finish(Duration.ofMinutes(6));
            assertThat(clerks.unanswered()).as("the kills hit somebody").isPositive();
            return numbers;
        }
    }

    /** Everything is sent and settled, also what was left UNKNOWN by a kill. */
    private static void awaitNothingOwed(Stand stand) {
        Await.until("nothing is owed to the ERP", SETTLED, () -> {
            try (var database = stand.connect();
                    var sql = database.createStatement();
                    var rows = sql.executeQuery(
                            "select count(*) from exchange_message where state in ('WAITING', 'SENDING')")) {
                rows.next();
                return rows.getInt(1) == 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String order(String sku, String quantity) {
        return "{\"purchaseOrder\":\"crash\",\"lines\":[{\"sku\":\"%s\",\"quantity\":\"%s\"}]}"
                .formatted(sku, quantity);
    }
}
