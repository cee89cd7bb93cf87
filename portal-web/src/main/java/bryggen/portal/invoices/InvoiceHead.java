package bryggen.portal.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every list says of an invoice or credit note.
 *
 * @param open what is still to be paid of an invoice, or to be used of a credit note
 * @param orders the portal's numbers, the ERP's own where the portal does not know the order
 */
public record InvoiceHead(
        String number,
        String account,
        boolean creditNote,
        LocalDate issued,
        @Nullable LocalDate due,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal open,
        @Nullable String paymentReference,
        List<String> orders,
        InvoiceStatus status) {}
