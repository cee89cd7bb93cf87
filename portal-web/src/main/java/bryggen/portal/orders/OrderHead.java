package bryggen.portal.orders;

import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists and pages show it, without its lines.
 *
 * @param held what the ERP waits for with it (OR17)
 * @param restCancelledAt when what had not left was called back; {@code net}, {@code tax} and {@code gross} are what is left
 * @param approval how it stands with the approval of the buyer's own company; none where nobody was asked (OR19)
 * @param splitWith the number of the first of the orders that were placed together with it (OR21); none where it is alone
 * @param placedGross what the buyer agreed to, where the order was placed here; {@code gross} is the ERP's once it answered
 */
public record OrderHead(
        String id,
        String number,
        String account,
        Origin origin,
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String shipTo,
        @Nullable String shipToText,
        @Nullable String comment,
        Instant placedAt,
        String placedBy,
        Acceptance acceptance,
        Progress shipping,
        Progress invoicing,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        @Nullable BigDecimal placedGross,
        @Nullable String reason,
        @Nullable Instant cancelAskedAt,
        @Nullable String cancelAnswer,
        @Nullable String erpNumber,
        @Nullable Instant erpReceivedAt,
        @Nullable Instant restCancelledAt,
        @Nullable Held held,
        @Nullable Approval approval,
        @Nullable String splitWith) {

    /** OR21: under which number what was placed together is found. */
    public String first() {
        return splitWith == null ? number : splitWith;
    }

    /**
     * The oldest hold of an order.
     *
     * @param kind CREDIT, APPROVAL or OTHER
     */
    public record Held(String key, String kind, Instant since) {}

    /** One word for three axes (design: the screen derives one). */
    public Word word() {
        if (acceptance == Acceptance.REFUSED) return approval == Approval.DECLINED ? Word.DECLINED : Word.REFUSED;
        if (acceptance == Acceptance.CANCELLED) return Word.CANCELLED;
        if (approval == Approval.WAITING) return Word.APPROVAL;
        if (cancelAskedAt != null) return Word.CANCELLING;
        if (held != null && shipping != Progress.DONE) return Word.HELD;
        if (shipping == Progress.DONE) return invoicing == Progress.DONE ? Word.DONE : Word.SHIPPED;
        if (shipping == Progress.PART) return Word.PART_SHIPPED;
        return switch (acceptance) {
            case WAITING -> erpNumber == null ? Word.WAITING : Word.RECEIVED;
            case CHANGED -> Word.CHANGED;
            default -> Word.ACCEPTED;
        };
    }

    public enum Word {
        APPROVAL,
        WAITING,
        RECEIVED,
        HELD,
        ACCEPTED,
        CHANGED,
        PART_SHIPPED,
        SHIPPED,
        DONE,
        CANCELLING,
        REFUSED,
        DECLINED,
        CANCELLED
    }

    /** OR12: the ERP's total is another than the one the buyer agreed to. */
    public boolean isTotalChanged() {
        return acceptance == Acceptance.CHANGED && placedGross != null && placedGross.compareTo(gross) != 0;
    }

    /** OR13: the rest was called back, and the order is worth less than was agreed. */
    public boolean isCutDown() {
        return restCancelledAt != null && placedGross != null && placedGross.compareTo(gross) != 0;
    }

    /** Whether something is likely to change within the minute, so that it is worth looking again. */
    public boolean isMoving() {
        return switch (word()) {
            case DONE, REFUSED, DECLINED, CANCELLED, APPROVAL -> false;
            default -> true;
        };
    }

    /** Some goods have left and others have not: what can be cancelled is the rest. */
    public boolean isPartlyShipped() {
        return shipping == Progress.PART;
    }

    /** OR13, as far as the order itself tells; whose it is, and whether the ERP takes it, is checked when it is done. */
    public boolean isCancellable() {
        return cancelAskedAt == null
                && shipping != Progress.DONE
                && acceptance != Acceptance.REFUSED
                && acceptance != Acceptance.CANCELLED;
    }
}
