package bryggen.portal.orders;

import bryggen.portal.exchange.Receipt;
import bryggen.portal.orders.OrderDocuments.Paid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with all that belongs to it, as its page and the API show it. */
public record OrderSheet(
        OrderHead head, List<Line> lines, List<Event> events, @Nullable Receipt receipt, Papers papers) {

    /** What the order has led to, and how much of it is paid. */
    public record Papers(List<String> shipments, List<String> invoices, Paid paid) {
        public static final Papers NONE = new Papers(List.of(), List.of(), Paid.NONE);
    }

    /**
     * What was agreed, and beside it what the ERP has made of it.
     *
     * @param confirmed what the ERP has promised, once it has
     * @param agreement from which it was called off (OR20)
     * @param added whether the ERP has put the line into an order of ours
     */
    public record Line(
            int line,
            String sku,
            String name,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal priceBase,
            BigDecimal net,
            @Nullable BigDecimal confirmed,
            @Nullable BigDecimal confirmedPrice,
            @Nullable BigDecimal confirmedBase,
            @Nullable BigDecimal confirmedNet,
            BigDecimal shipped,
            BigDecimal invoiced,
            @Nullable LocalDate promised,
            boolean added,
            @Nullable String agreement) {

        /** The ERP takes another price than the agreed one. */
        public boolean isPriceChanged() {
            return confirmedPrice != null
                    && confirmedBase != null
                    && confirmedPrice.multiply(priceBase).compareTo(price.multiply(confirmedBase)) != 0;
        }

        /** The ERP delivers another quantity than the ordered one. */
        public boolean isQuantityChanged() {
            return confirmed != null && confirmed.compareTo(quantity) != 0;
        }
    }

    /** A line of the time-line; {@code kind} has its words in the bundle ({@code event.<kind>}). */
    public record Event(Instant at, String kind, String who, String text) {}
}
