package bryggen.portal.invoices.api;

import bryggen.portal.invoices.InvoiceHead;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note in a list on the wire. */
public record InvoiceRowJson(
        String number,
        String type,
        LocalDate issued,
        @Nullable LocalDate due,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal open,
        String status,
        @Nullable String paymentReference,
        List<String> orders) {

    static InvoiceRowJson of(InvoiceHead head) {
        return new InvoiceRowJson(
                head.number(),
                head.creditNote() ? "creditNote" : "invoice",
                head.issued(),
                head.due(),
                head.currency(),
                head.net(),
                head.tax(),
                head.gross(),
                head.open(),
                head.status().name().toLowerCase(Locale.ROOT),
                head.paymentReference(),
                head.orders());
    }
}
