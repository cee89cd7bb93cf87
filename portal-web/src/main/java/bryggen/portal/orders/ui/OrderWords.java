package bryggen.portal.orders.ui;

import bryggen.portal.exchange.Receipt;
import bryggen.portal.orders.Approval;
import bryggen.portal.orders.OrderHead;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one word of an order, and the sentence of its way to the ERP. */
public final class OrderWords {
    private OrderWords() {}

    public static Status status(OrderHead.Word word, Texts texts) {
        var said = texts.get("orders.word." + key(word));
        return switch (word) {
            case APPROVAL, WAITING, CANCELLING -> Status.waits(said);
            case RECEIVED, ACCEPTED, PART_SHIPPED -> Status.info(said);
            case CHANGED, HELD -> Status.warn(said);
            case SHIPPED, DONE -> Status.ok(said);
            case REFUSED, DECLINED -> Status.bad(said);
            case CANCELLED -> Status.idle(said);
        };
    }

    /** B08: "received by the ERP 10:02:11 as SO-88213", or "waiting, attempt 3, next 10:05". */
    static String receipt(OrderHead head, @Nullable Receipt receipt, Texts texts, Formats formats) {
        if (head.erpNumber() != null)
            return texts.say("orders.receipt.received", formats.moment(head.erpReceivedAt()), head.erpNumber());
        if (receipt == null)
            return texts.get("orders.receipt." + (head.approval() == null ? "new" : unseen(head.approval())));
        return switch (receipt.state()) {
            case WAITING ->
                receipt.attempt() == 0
                        ? texts.get("orders.receipt.new")
                        : texts.say("orders.receipt.waiting", receipt.attempt(), formats.time(receipt.next()));
            case SENDING -> texts.say("orders.receipt.sending", receipt.attempt());
            case RECEIVED ->
                texts.say("orders.receipt.received", formats.moment(receipt.at()), text(receipt.reference()));
            case REFUSED -> texts.say("orders.receipt.refused", formats.moment(receipt.at()), text(receipt.text()));
            case PARKED, DEAD -> texts.get("orders.receipt.parked");
            case WITHDRAWN ->
                texts.get(head.cancelAskedAt() == null ? "orders.receipt.withdrawn" : "orders.receipt.withdrawing");
        };
    }

    /** OR19: nothing was ever owed to the ERP. */
    private static String unseen(Approval approval) {
        return switch (approval) {
            case WAITING -> "approval";
            case GIVEN -> "new";
            case DECLINED, WITHDRAWN -> "unseen";
        };
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
