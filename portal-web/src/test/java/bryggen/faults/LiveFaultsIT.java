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
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The portal's own mishaps before a live ERP: killed with -9 and frozen, at random, while orders are placed. */
@EnabledIfEnvironmentVariable(named = "BRYGGEN_TEST_ERP_URL", matches = ".+")
class LiveFaultsIT {
    private static final Duration LONG = Duration.ofMinutes(6);
    private static final int ORDERS = 30;

    @Test
    @DisplayName("every acknowledged order is in the live ERP's own books exactly once")
    void killedAndFrozen() throws Exception {
        long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextInt(1, 1_000_000));
        System.out.println("LiveFaultsIT: repeat with -Dfaults.seed=" + seed);
        var random = new Random(seed);
        try (var hands = TrytonHands.hired()) {
            var goods = hands.goods(1, 500).get(0);
            var account = hands.customer();
            var order = "{\"purchaseOrder\":\"crash\",\"lines\":[{\"sku\":\"%s\",\"quantity\":\"1\"}]}"
                    .formatted(goods.sku().value());
            try (var stand = LiveErp.stand("faults-live", hands)) {
                var email = LiveErp.invite(stand, account);
                Known.firstOrder(LiveErp.buyer(stand, account), order);
                var buyer = new Customer(email, account.value(), order);
                try (var clerks = new Clerks(List.of(stand.baseUrl()), List.of(buyer, buyer, buyer), 0, seed)) {
                    clerks.place(ORDERS);
                    for (int mishap = 1; mishap <= 3; mishap++) {
                        clerks.await(ORDERS * mishap / 4, LONG);
                        Await.pause(Duration.ofMillis(random.nextInt(400)));
                        befall(stand, mishap == 2);
                    }
                    clerks.await(ORDERS, LONG);
                    clerks.finish();
                    new Reckoning(new Ground(stand)).awaitNothingOwed();
                    assertThat(clerks.acknowledged()).hasSize(ORDERS);
                    assertThat(clerks.unanswered()).as("the kills hit somebody").isPositive();
                    for (var number : clerks.acknowledged().keySet())
                        assertThat(hands.ordersInTheBooks(account, new OrderNumber(number)))
                                .as(number)
                                .isEqualTo(1);
                }
            }
        }
    }

    private static void befall(Stand stand, boolean freeze) {
        if (freeze) {
            stand.portal().freeze();
            Await.pause(Ground.longerThanALease());
            stand.portal().thaw();
        } else {
            stand.portal().kill9();
            stand.portal().restart();
        }
    }
}
