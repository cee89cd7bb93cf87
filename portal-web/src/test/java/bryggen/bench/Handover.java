package bryggen.bench;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.portal.exchange.ClaimRace;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Orders on their way to an ERP that answers at once (BE4): a queue of them, and one after the other under load. */
final class Handover {
    private static final int QUEUED = 1_000;
    private static final int LANES = 100;
    private static final int CLICKS = 100;
    private static final Duration BETWEEN_CLICKS = Duration.ofMillis(200);
    private static final List<String> BUYERS =
            List.of("buyer@fjordmek.example", "buyer@ostelektro.example", "buyer@svenskpump.example");

    private final ReadyErp erp;
    private final Stand stand;
    private final String body;

    private Handover(Scale scale, ReadyErp erp) {
        this.erp = erp;
        this.body = "{\"lines\":[{\"sku\":\"%s\",\"quantity\":\"100\"}]}".formatted(scale.sku(0));
        this.stand = Stand.on(
                Filling.ground(scale),
                "handover-" + scale.lines(),
                Map.of("BRYGGEN_ERP_URL", erp.url(), "JVM_ARGS", "-Xmx768m -Duser.language=en -Duser.timezone=UTC"));
    }

    static String run(Scale scale) throws IOException, SQLException {
        try (var erp = new ReadyErp()) {
            var handover = new Handover(scale, erp);
            try {
                return handover.clicks() + "\n" + handover.queue();
            } finally {
                handover.stand.close();
            }
        }
    }

    /** From the moment in which the order is sent to the portal until the ERP has been asked to take it. */
    private String clicks() throws IOException, SQLException {
        change("update accounts_account set credit_limit = null");
        var folder = Files.createTempDirectory("bryggen-handover");
        var load = Wrk.page(
                folder,
                "load",
                stand.baseUrl() + "/orders/list?view=all",
                Visitor.at(stand.baseUrl()).as(BUYERS.get(0)).cookie());
        load.run(20, List::of);
        var buyer = Caller.at(stand.baseUrl()).as(BUYERS.get(0));
        buyer.create("/api/v1/orders", body).well();
        int seconds = (int) BETWEEN_CLICKS.multipliedBy(2 * CLICKS).toSeconds();
        var loaded = CompletableFuture.supplyAsync(() -> load.run(seconds, List::of));
        var answered = new Times();
        var handed = new Times();
        for (int i = 0; i < CLICKS; i++) {
            long from = System.nanoTime();
            var number = buyer.create("/api/v1/orders", body)
                    .well()
                    .json()
                    .path("number")
                    .asText();
            answered.add(System.nanoTime() - from);
            Await.until(
                    "the ERP has it", Duration.ofMinutes(1), () -> erp.took().containsKey(number));
            handed.add(erp.took().get(number) - from);
            Await.pause(BETWEEN_CLICKS);
        }
        var run = loaded.join();
        return String.format(
                Locale.ROOT,
                "| one order | answered ms, p50, p95 | with the ERP ms, p50, p95 | beside pages/s |%n"
                        + "|---|---:|---:|---:|%n| click to hand-over | %.0f, %.0f | **%.0f**, %.0f | %.0f |%n",
                answered.at(50),
                answered.at(95),
                handed.at(50),
                handed.at(95),
                run.rate());
    }

    /** A queue that has gathered while the ERP was away, and the same rows claimed and ended with nobody to send to. */
    private String queue() throws SQLException {
        erp.takesOrders(false);
        var before = erp.took().size();
        // one after the other: whoever tries several at once has to wait (AC4)
        var buyers = BUYERS.stream()
                .map(email -> Caller.at(stand.baseUrl()).as(email))
                .toList();
        var placing = new ArrayList<CompletableFuture<Void>>();
        for (var buyer : buyers)
            placing.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < QUEUED / BUYERS.size(); i++)
                    buyer.create("/api/v1/orders", body).well();
            }));
        placing.forEach(CompletableFuture::join);
        int queued = QUEUED / BUYERS.size() * BUYERS.size();
        // of many companies, each of which has its orders sent one after the other
        change("update exchange_message set lane = 'lane ' || (seq % " + LANES + "), next_at = clock_timestamp()"
                + " where account is not null and state = 'WAITING'");
        long from = System.nanoTime();
        erp.takesOrders(true);
        Await.until(
                "all are handed over", Duration.ofMinutes(5), () -> erp.took().size() - before >= queued);
        double portal = (System.nanoTime() - from) / 1e9;

        stand.portal().close();
        change("update exchange_message set state = 'WAITING', next_at = clock_timestamp(), owner = null,"
                + " lease_until = null where account is not null and seq > (select max(seq) - " + queued
                + " from exchange_message where account is not null)");
        from = System.nanoTime();
        int claimed = ClaimRace.run(stand::connect);
        double bare = (System.nanoTime() - from) / 1e9;
        return String.format(
                Locale.ROOT,
                "| a queue | handed over/s | claimed and ended/s | ratio |%n|---|---:|---:|---:|%n"
                        + "| %d orders of %d lanes | %.0f | %.0f | **%.2f** |%n",
                queued,
                LANES,
                queued / portal,
                claimed / bare,
                queued / portal / (claimed / bare));
    }

    private void change(String statement) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
