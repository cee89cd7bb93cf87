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
        @Nullable Instant booked) {

    public record Item(String invoice, BigDecimal amount) {}

    static PaymentJson of(Payment payment) {
        var session = payment.isPending() && !payment.processing() ? payment.session() : null;
        var transfer = payment.transfer();
        return new PaymentJson(
                payment.number(),
                payment.state().word(),
                payment.method().word(),
                MoneyJson.of(payment.amount()),
                payment.items().stream()
                        .map(item -> new Item(item.invoice(), item.amount().amount()))
                        .toList(),
                payment.memo(),
                session == null ? null : session.page(),
                session == null ? null : session.until(),
                transfer == null ? null : transfer.reference(),
                transfer == null ? null : transfer.payTo(),
                payment.createdAt(),
                payment.createdBy(),
                payment.bookedAt());
    }
}
