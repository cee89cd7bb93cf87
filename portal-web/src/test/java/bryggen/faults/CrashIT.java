package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.faults.Clerks.Customer;
import bryggen.integration.erp.tryton.TrytonHands;
import bryggen.integration.kernel.OrderNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * One portal is killed with -9, and frozen for longer than a lease, at random while orders are placed: what was acknowledged
 * is in the ERP's own books exactly once. {@code -Dfaults.seed=…} repeats a run.
 */
class CrashIT {
    private static final Duration LONG = Duration.ofMinutes(6);

    @Test
    @DisplayName("every acknowledged order is in the sandbox's own books exactly once, whenever the server was killed")
    void atTheSandbox() throws Exception {
        try (var stand = Stand.own("crash", Map.of())) {
            var order = order("BOLT-M8-20", "10");
            var buyer = new Customer("buyer@fjordmek.example", null, order);
            var first = Known.firstOrder(buyer.at(stand.baseUrl()), order);
            Await.until(
                    "the first order is in the books",
                    LONG,
                    () -> stand.erp().books().references().containsKey(first));
            var before = stand.erp().books().references();
            var numbers = placeAndBreak(stand, buyer, 60, false, false, false);
            var books = stand.erp().books().references();
            before.keySet().forEach(books::remove);
            assertThat(books.keySet())
                    .as("nothing that nobody ordered, nothing missing")
                    .isEqualTo(numbers);
            assertThat(books.values()).as("nothing twice").containsOnly(1);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "BRYGGEN_TEST_ERP_URL", matches = ".+")
    @DisplayName("every acknowledged order is in the live ERP's own books exactly once")
    void atTheLiveErp() throws Exception {
        try (var hands = TrytonHands.hired()) {
            var goods = hands.goods(1, 500).get(0);
            var account = hands.customer();
            try (var stand = LiveErp.stand("crash-live", hands)) {
                var order = order(goods.sku().value(), "1");
                var buyer = new Customer(LiveErp.invite(stand, account), account.value(), order);
                Known.firstOrder(buyer.at(stand.baseUrl()), order);
                for (var number : placeAndBreak(stand, buyer, 30, false, true, false))
                    assertThat(hands.ordersInTheBooks(account, new OrderNumber(number)))
                            .as(number)
                            .isEqualTo(1);
            }
        }
    }

    /** The numbers of all orders, when nothing is owed to the ERP any more. */
    private static Set<String> placeAndBreak(Stand stand, Customer buyer, int orders, boolean... freezes)
            throws Exception {
        long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextInt(1, 1_000_000));
        System.out.println("CrashIT: repeat with -Dfaults.seed=" + seed);
        var random = new Random(seed);
        var ground = new Ground(stand);
        try (var clerks = new Clerks(List.of(stand.baseUrl()), List.of(buyer, buyer, buyer), 0, seed)) {
            clerks.place(orders);
            for (int mishap = 0; mishap < freezes.length; mishap++) {
                clerks.await(orders * (mishap + 1) / (freezes.length + 1), LONG);
                (freezes[mishap] ? Mishap.PORTAL_FROZEN : Mishap.PORTAL_KILLED).befall(ground, random);
                ground.allMended();
            }
            clerks.await(orders, LONG);
            clerks.finish();
            new Reckoning(ground).awaitNothingOwed();
            assertThat(clerks.acknowledged()).hasSize(orders);
            assertThat(clerks.unanswered()).as("the mishaps hit somebody").isPositive();
            return clerks.acknowledged().keySet();
        }
    }

    private static String order(String sku, String quantity) {
        return "{\"purchaseOrder\":\"crash\",\"lines\":[{\"sku\":\"%s\",\"quantity\":\"%s\"}]}"
                .formatted(sku, quantity);
    }
}
