package bryggen.portal.payments.ui;

import bryggen.integration.kernel.Money;
import bryggen.portal.payments.Payment;
import bryggen.portal.payments.PaymentState;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;

/** States and amounts as people read them. */
final class PaymentWords {
    private PaymentWords() {}

    static Status status(Texts t, PaymentState state) {
        var word = t.get("payments.state." + state.word());
        return switch (state) {
            case PENDING -> Status.waits(word);
            case SUCCEEDED -> Status.ok(word);
            case FAILED -> Status.bad(word);
            case CANCELLED -> Status.idle(word);
        };
    }

    /** What is used of a credit note is taken off. */
    static String amount(Formats formats, Payment.Item item) {
        return (item.credit() ? "−" : "") + money(formats, item.amount());
    }

    /** What stayed open of it; empty where nothing did. */
    static String left(Formats formats, Payment.Item item) {
        var left = item.left();
        return left == null || left.amount().signum() == 0 ? "" : money(formats, left);
    }

    static String money(Formats formats, Money money) {
        return formats.money(money.amount(), money.currency().getCurrencyCode());
    }
}
