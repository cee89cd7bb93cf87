package bryggen.portal.exchange;

import bryggen.integration.orders.OrderSubmission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of an order may be mended by hand before it is sent: nothing of it is agreed upon (EX15). */
public record Remarks(
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String comment) {
    private static final int LONGEST_REFERENCE = 70;
    private static final int LONGEST_COMMENT = 2000;

    /** As typed; blank is none. */
    public static Remarks typed(
            @Nullable String purchaseOrder,
            @Nullable String costReference,
            @Nullable LocalDate day,
            @Nullable String comment) {
        return new Remarks(
                text("purchaseOrder", purchaseOrder, LONGEST_REFERENCE),
                text("costReference", costReference, LONGEST_REFERENCE),
                day,
                text("comment", comment, LONGEST_COMMENT));
    }

    private static @Nullable String text(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.length() > longest || typed.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'))
            throw new ExchangeRefusal.UnfitEdit(field);
        return typed.strip();
    }

    OrderSubmission on(OrderSubmission order) {
        return new OrderSubmission(
                order.number(),
                order.customer(),
                order.placedOn(),
                purchaseOrder,
                costReference,
                requestedDelivery,
                order.shipTo(),
                comment,
                order.origin(),
                order.lines());
    }

    /** The names of what is different now, for the audit log; the contents are the customer's. */
    List<String> changed(OrderSubmission order) {
        var changed = new ArrayList<String>();
        if (!Objects.equals(order.purchaseOrder(), purchaseOrder)) changed.add("purchaseOrder");
        if (!Objects.equals(order.costReference(), costReference)) changed.add("costReference");
        if (!Objects.equals(order.requestedDelivery(), requestedDelivery)) changed.add("requestedDelivery");
        if (!Objects.equals(order.comment(), comment)) changed.add("comment");
        return changed;
    }
}
