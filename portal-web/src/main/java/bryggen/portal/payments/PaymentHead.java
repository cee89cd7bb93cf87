package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Cells;
import java.time.Instant;
import java.util.Currency;

/** What a list says of a payment. {@code booked}: the ERP has it. */
public record PaymentHead(
        String number,
        String account,
        Method method,
        PaymentState state,
        Money amount,
        Instant createdAt,
        String createdBy,
        int invoices,
        boolean attention,
        boolean booked) {

    static PaymentHead of(Cells row) {
        var number = row.text();
        var account = row.text();
        var method = Method.valueOf(row.text());
        var state = PaymentState.valueOf(row.text());
        var currency = Currency.getInstance(row.text());
        return new PaymentHead(
                number,
                account,
                method,
                state,
                new Money(row.decimal(), currency),
                row.instant(),
                row.text(),
                row.whole(),
                row.yes(),
                row.yes());
    }
}
