package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Portal;
import bryggen.dev.Stand;
import bryggen.faults.Clerks.Customer;
import bryggen.faults.Payers.Clerk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Orders are placed and cancelled and invoices paid at two portals while one thing after the other breaks; then the books
 * of ERP and bank, the API and the tables are counted. The seed chooses which, in which order, when and how badly: {@code -Dfaults.seed=…} repeats a
 * run, {@code -Dfaults.orders=2000} or {@code -Pfaults} makes it a long one.
 */
class FaultsIT {
    static final String PURCHASE_ORDER = "storm";
    private static final int CANCELLED_PERCENT = 25;
    private static final int PAYMENTS_EACH = 2;
    private static final Duration ANSWERED = Duration.ofMinutes(6);
    private static Stand stand;

    @BeforeAll
    static void twoPortals() {
        // The sandbox gives a request up with Bryggen-Not-After, after nine seconds at the latest.
        var settings = Map.of("BRYGGEN_ERP_REQUEST_LIMIT", "5");
        stand = Stand.several("faults", List.of(settings, settings));
        new Ground(stand).hooksToAll();
    }

    @AfterAll
    static void end() {
        stand.close();
    }

    @Test
    @DisplayName("whatever breaks: nothing acknowledged is missing or doubled, and nobody has to help")
    void storm() throws Exception {
        int orders = Integer.getInteger("faults.orders", 52);
        long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextInt(1, 1_000_000));
        System.out.println("FaultsIT: " + orders + " orders, repeat with -Dfaults.seed=" + seed);
        var ground = new Ground(stand);
        var bases = stand.portals().stream().map(Portal::baseUrl).toList();
        awaitTheFirst(bases.get(0));

        var mishaps = chosen(orders, new Random(seed));
        int each = Math.max(1, orders / mishaps.size());
        try (var clerks = new Clerks(bases, customers(), CANCELLED_PERCENT, seed);
                var payers = new Payers(bases, stand.pay().url(), payables(), seed);
                var witness = new Witness(clerks, bases, seed)) {
            int placed = 0;
            int paid = 0;
            for (int n = 0; n < mishaps.size(); n++) {
                System.out.println("FaultsIT: " + (n + 1) + " of " + mishaps.size() + ", " + mishaps.get(n));
                clerks.place(each);
                placed += each;
                payers.pay(PAYMENTS_EACH);
                paid += PAYMENTS_EACH;
                mishaps.get(n).befall(ground, new Random(seed * 31 + n));
                clerks.await(placed - each / 2, ANSWERED);
            }
            ground.allMended();
            stand.erp().books().noFaults();
            clerks.await(placed, ANSWERED);
            payers.await(paid, ANSWERED);
            Reckoning.settle(ground, clerks, payers, witness, bases);
            assertThat(clerks.acknowledged()).hasSize(placed);
            assertThat(clerks.unanswered()).as("the faults hit somebody").isPositive();
        } catch (AssertionError | Exception e) {
            throw new AssertionError("with -Dfaults.seed=%d -Dfaults.orders=%d: %s".formatted(seed, orders, e), e);
        }
    }

    @Test
    @DisplayName("orders that are cancelled while the ERP is away are cancelled on both sides when it is back")
    void cancelledWhileTheErpIsAway() throws Exception {
        var ground = new Ground(stand);
        var bases = stand.portals().stream().map(Portal::baseUrl).toList();
        awaitTheFirst(bases.get(0));
        stand.erp().kill();
        try (var clerks = new Clerks(bases, customers(), 100, 1);
                var witness = new Witness(clerks, bases, 1)) {
            clerks.place(9);
            clerks.await(9, ANSWERED);
            stand.erp().startAgain();
            clerks.finish();
            var reckoning = new Reckoning(ground);
            reckoning.awaitCalm();
            witness.leave();
            for (var number : clerks.acknowledged().keySet()) {
                var order = clerks.acknowledged()
                        .get(number)
                        .at(bases.get(1))
                        .get("/api/v1/orders/" + number)
                        .well()
                        .json();
                assertThat(order.path("acceptance").asText()).as(number).isEqualTo("cancelled");
                assertThat(stand.erp().books().orders(number))
                        .as(number + " in the ERP")
                        .hasSizeLessThan(2)
                        .allSatisfy(
                                booked -> assertThat(booked.acceptance().name()).isEqualTo("CANCELLED"));
            }
            assertThat(witness.untruths()).isEmpty();
        }
    }

    /** Each at least once, in an order of the seed; in a long run again and again. */
    private static List<Mishap> chosen(int orders, Random random) {
        var chosen = new ArrayList<Mishap>();
        do {
            var round = new ArrayList<>(List.of(Mishap.values()));
            Collections.shuffle(round, random);
            chosen.addAll(round);
        } while (chosen.size() * 20 < orders);
        return chosen;
    }

    /** Until the ERP has told the portal what it sells, and has taken an order. */
    static void awaitTheFirst(String base) {
        Known.firstOrder(Caller.at(base).as("buyer@fjordmek.example"), order("first"));
    }

    static List<Customer> customers() {
        var order = order(PURCHASE_ORDER);
        return List.of(
                new Customer("buyer@fjordmek.example", null, order),
                new Customer("buyer@ostelektro.example", null, order),
                new Customer("buyer@svenskpump.example", null, order));
    }

    static List<Clerk> payables() {
        return List.of(new Clerk("payables@fjordmek.example"), new Clerk("buyer@ostelektro.example"));
    }

    private static String order(String purchaseOrder) {
        return "{\"purchaseOrder\":\"%s\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"1\"}]}"
                .formatted(purchaseOrder);
    }
}
