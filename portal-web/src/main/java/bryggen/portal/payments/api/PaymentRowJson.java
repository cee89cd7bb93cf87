package bryggen.portal.payments.api;

import bryggen.portal.payments.PaymentHead;
import bryggen.portal.platform.rest.MoneyJson;
import java.time.Instant;

/** A payment in a list on the wire. {@code invoices}: how many it pays. */
public record PaymentRowJson(
        String number,
        String state,
        String method,
        MoneyJson amount,
        int invoices,
        Instant createdAt,
        String createdBy,
        boolean booked) {

    static PaymentRowJson of(PaymentHead head) {
        return new PaymentRowJson(
                head.number(),
                head.state().word(),
                head.method().word(),
                MoneyJson.of(head.amount()),
                head.invoices(),
                head.createdAt(),
                head.createdBy(),
                head.booked());
    }
}
