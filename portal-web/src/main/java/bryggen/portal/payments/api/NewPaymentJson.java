package bryggen.portal.payments.api;

import bryggen.portal.payments.Method;
import bryggen.portal.payments.PaymentRefusal;
import bryggen.portal.payments.PaymentWish;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.rest.AmountJson;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment as a customer's system asks for it. */
public record NewPaymentJson(@Nullable List<@Nullable Item> items, @Nullable String method, @Nullable String memo) {

    /** Without an amount all that is open. */
    public record Item(
            @Nullable String invoice,
            @Schema(implementation = String.class, examples = "100.00") @Nullable AmountJson amount) {}

    /** @throws PaymentRefusal for a method that is none */
    PaymentWish wish() {
        var wished = new ArrayList<PaymentWish.Item>();
        if (items != null) for (var item : items) wished.add(item(item, wished.size()));
        return new PaymentWish(
                wished,
                Method.of(method == null ? "" : method).orElseThrow(PaymentRefusal.UnknownMethod::new),
                Blank.none(memo));
    }

    private static PaymentWish.Item item(@Nullable Item item, int place) {
        if (item == null) throw PlatformRefusal.badField("/items/" + place, "wrong-type");
        var amount = item.amount();
        return new PaymentWish.Item(
                item.invoice() == null ? "" : item.invoice(),
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency());
    }
}
