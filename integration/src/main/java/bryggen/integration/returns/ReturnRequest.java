package bryggen.integration.returns;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one order that the customer wants to send back. {@code number} is the idempotency key on every hop.
 *
 * @param order the ERP's number of the order
 */
public record ReturnRequest(
        RequestNumber number, AccountNumber customer, String order, String reason, List<Line> lines) {

    /** @throws IllegalArgumentException without lines, or with one line of the order twice */
    public ReturnRequest {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("a return without lines");
        var seen = new HashSet<Integer>();
        for (var line : lines)
            if (!seen.add(line.orderLine()))
                throw new IllegalArgumentException("line " + line.orderLine() + " is there twice");
    }

    /**
     * @param quantity in the unit of the order's line, more than zero
     * @param serials which pieces come back; absent where nobody has said so
     */
    public record Line(int orderLine, Sku sku, BigDecimal quantity, @Nullable List<String> serials) {
        public Line {
            serials = serials == null || serials.isEmpty() ? null : List.copyOf(serials);
            if (quantity.signum() <= 0) throw new IllegalArgumentException("nothing of " + sku + " is sent back");
        }

        /** Whichever pieces they are. */
        public Line(int orderLine, Sku sku, BigDecimal quantity) {
            this(orderLine, sku, quantity, null);
        }
    }
}
