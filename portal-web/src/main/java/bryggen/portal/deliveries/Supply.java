package bryggen.portal.deliveries;

import bryggen.integration.stock.StockLevel.Inbound;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all warehouses together have of a product.
 *
 * @param available what may be promised; below nothing is owed
 */
record Supply(BigDecimal available, List<Inbound> inbound, @Nullable Integer leadTimeDays) {
    /** Of a product without stock, a service or one that nobody counts: nothing is short. */
    static final Supply UNCOUNTED = new Supply(BigDecimal.valueOf(Long.MAX_VALUE), List.of(), null);

    Supply {
        inbound = inbound.stream().sorted(Comparator.comparing(Inbound::date)).toList();
    }

    BigDecimal owed() {
        return available.negate().max(BigDecimal.ZERO);
    }
}
