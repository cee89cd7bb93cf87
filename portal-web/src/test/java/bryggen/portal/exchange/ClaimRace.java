package bryggen.portal.exchange;

import bryggen.portal.platform.jpa.PlainSql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

/** All that waits, claimed and ended by as many as the product has senders, with nobody to send it to: for a bench. */
public final class ClaimRace {
    private static final int SENDERS = 4;
    private static final Duration LEASE = Duration.ofSeconds(20);

    private ClaimRace() {}

    /** @return how many there were */
    public static int run(PlainSql.Source source) {
        var senders = new ArrayList<CompletableFuture<Integer>>();
        for (int n = 0; n < SENDERS; n++) {
            var owner = "race-" + n;
            senders.add(CompletableFuture.supplyAsync(() -> send(source, owner)));
        }
        return senders.stream().mapToInt(CompletableFuture::join).sum();
    }

    private static int send(PlainSql.Source source, String owner) {
        // one connection for all, as from a pool
        try (var connection = source.connect()) {
            connection.setAutoCommit(false);
            var sql = new PlainSql(() -> connection);
            var messages = new Messages();
            messages.sql = sql;
            int count = 0;
            while (true) {
                var claim = PlainSql.inside(connection, () -> messages.claim(owner, LEASE, LEASE));
                if (claim.isEmpty()) return count;
                PlainSql.inside(
                        connection,
                        () -> messages.end(
                                claim.get(),
                                Messages.Ending.known(Receipt.State.RECEIVED, Duration.ZERO, "race", "received", "")));
                count++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
