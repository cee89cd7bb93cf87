package bryggen.portal.payments.api;

import bryggen.portal.payments.Payment;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment on the wire.
 *
 * @param redirect where the payer's browser pays it; only while it is pending and by card
 * @param reference what the payer writes on the transfer to {@code payTo}
 * @param booked when the ERP had it
 * @param carriedOver what its credit notes still hold beside what they give; absent without any
 */
public record PaymentJson(
        String number,
        String state,
        String method,
        MoneyJson amount,
        List<Item> items,
        @Nullable String memo,
        @Nullable String redirect,
        @Nullable Instant expiresAt,
        @Nullable String reference,
        @Nullable String payTo,
        Instant createdAt,
        String createdBy,
        @Nullable Instant booked,
        @Nullable MoneyJson carriedOver) {

    /**
     * @param type {@code invoice}: so much is paid; {@code creditNote}: so much of it is used
     * @param left what stayed open of it when the payment was begun
     */
    public record Item(String invoice, String type, BigDecimal amount, @Nullable BigDecimal left) {

        static Item of(Payment.Item item) {
            var left = item.left();
            return new Item(
                    item.invoice(),
                    item.credit() ? "creditNote" : "invoice",
                    item.amount().amount(),
                    left == null ? null : left.amount());
        }
    }

    static PaymentJson of(Payment payment) {
        var session = payment.isPending() && !payment.processing() ? payment.session() : null;
        var transfer = payment.transfer();
        return new PaymentJson(
                payment.number(),
                payment.state().word(),
                payment.method().word(),
                MoneyJson.of(payment.amount()),
                payment.items().stream().map(Item::of).toList(),
                payment.memo(),
                session == null ? null : session.page(),
                session == null ? null : session.until(),
                transfer == null ? null : transfer.reference(),
                transfer == null ? null : transfer.payTo(),
                payment.createdAt(),
                payment.createdBy(),
                payment.bookedAt(),
                payment.carriedOver().map(MoneyJson::of).orElse(null));
    }
}
