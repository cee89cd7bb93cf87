package bryggen.integration.erp.tryton;

import bryggen.integration.erp.tryton.PriceLists.Line;
import bryggen.integration.erp.tryton.PriceLists.PriceList;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which formulas we may reckon ourselves: those that the ERP, asked about one product, has answered as we would. Asking
 * costs it some four milliseconds for each product, list and break, so that a whole range takes minutes. An answer that
 * differs is believed for as long as one that agrees: then everything under that formula is asked.
 */
final class Reckoning {

    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private record Proof(String formula, String list, boolean agrees, long at) {}

    private final Map<Long, Proof> proofs = new ConcurrentHashMap<>();

    enum Trust {
        UNTRIED,
        AGREES,
        DIFFERS
    }

    Trust of(PriceList list, Line line) {
        var proof = proofs.get(line.id());
        if (proof == null
                || !proof.formula.equals(line.formula())
                || !proof.list.equals(list.state())
                || System.nanoTime() - proof.at > BELIEVED.toNanos()) return Trust.UNTRIED;
        return proof.agrees ? Trust.AGREES : Trust.DIFFERS;
    }

    void proven(PriceList list, Line line, @Nullable BigDecimal ours, @Nullable BigDecimal theirs) {
        boolean agrees = ours == null ? theirs == null : theirs != null && ours.compareTo(theirs) == 0;
        proofs.put(line.id(), new Proof(String.valueOf(line.formula()), list.state(), agrees, System.nanoTime()));
    }
}
