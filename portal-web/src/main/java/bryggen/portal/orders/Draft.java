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
     * @param own where and when it goes otherwise than the rest (OR21)
     */
    public record Line(
            @Nullable String sku,
            @Nullable BigDecimal quantity,
            @Nullable UnitPrice seen,
            @Nullable String agreement,
            Drop own) {
        public Line(@Nullable String sku, @Nullable BigDecimal quantity, @Nullable UnitPrice seen) {
            this(sku, quantity, seen, null, Drop.USUAL);
        }
    }

    /** Where goods go and when: without a place the company's usual one, without a day as soon as they can. */
    public record Drop(@Nullable String shipTo, @Nullable LocalDate wanted) {
        public static final Drop USUAL = new Drop(null, null);
    }

    /** OR21: what the line says itself, and of what it does not say the draft's. */
    public Drop dropOf(Line line) {
        return new Drop(
                line.own().shipTo() == null ? shipTo : line.own().shipTo(),
                line.own().wanted() == null ? requestedDelivery : line.own().wanted());
    }

    /** How many orders it becomes. */
    int parts() {
        return (int) lines.stream().map(this::dropOf).distinct().count();
    }

    Draft part(Drop drop, List<Line> itsLines) {
        return new Draft(purchaseOrder, costReference, drop.wanted(), drop.shipTo(), comment, itsLines);
    }
}
