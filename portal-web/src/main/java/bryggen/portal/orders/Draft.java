package bryggen.portal.orders;

import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to order, before any rule has been asked. Everything but the lines may be absent. */
public record Draft(
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String shipTo,
        @Nullable String comment,
        List<Line> lines) {

    /**
     * @param seen the price that the buyer saw last, where one was shown; another one now is a finding (OR5)
     * @param agreement from which the line is called off, or {@link Commitments#NONE}; nothing leaves it to what fits (OR20)
     */
    public record Line(
            @Nullable String sku, @Nullable BigDecimal quantity, @Nullable UnitPrice seen, @Nullable String agreement) {
        public Line(@Nullable String sku, @Nullable BigDecimal quantity, @Nullable UnitPrice seen) {
            this(sku, quantity, seen, null);
        }
    }
}
