package bryggen.portal.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** IN2, IN3: where an invoice stands on a day. */
public enum InvoiceStatus {
    OPEN,
    OVERDUE,
    /** A payment is on its way and not yet booked by the ERP. */
    PENDING,
    PAID;

    static InvoiceStatus of(boolean creditNote, BigDecimal open, @Nullable LocalDate due, LocalDate today) {
        if (open.signum() == 0) return PAID;
        return !creditNote && due != null && due.isBefore(today) ? OVERDUE : OPEN;
    }
}
