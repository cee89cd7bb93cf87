package bryggen.integration.credits;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.RequestNumber;
import java.math.BigDecimal;
import java.util.List;

/**
 * The wish for a credit note over an invoice: over all of it, or over so much of some lines. {@code number} is the
 * idempotency key on every hop.
 *
 * @param invoice the ERP's key of the invoice
 * @param invoiceNumber its number as people say it
 * @param lines none: the whole invoice
 */
public record CreditRequest(
        RequestNumber number,
        AccountNumber customer,
        String invoice,
        String invoiceNumber,
        String reason,
        List<Line> lines) {

    public CreditRequest {
        lines = List.copyOf(lines);
        if (lines.stream().map(Line::line).distinct().count() < lines.size())
            throw new IllegalArgumentException("a line of the invoice is there twice");
    }

    /** {@code line} of the invoice, {@code quantity} in its unit, more than zero. */
    public record Line(int line, BigDecimal quantity) {
        public Line {
            if (quantity.signum() <= 0) throw new IllegalArgumentException("nothing is to be credited of line " + line);
        }
    }
}
