package bryggen.portal.payments.ui;

import bryggen.integration.kernel.Money;
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

    static String money(Formats formats, Money money) {
        return formats.money(money.amount(), money.currency().getCurrencyCode());
    }
}
