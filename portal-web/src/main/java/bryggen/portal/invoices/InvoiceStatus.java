package bryggen.portal.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** IN2, IN3, IN8: where an invoice stands on a day. */
public enum InvoiceStatus {
    OPEN,
    OVERDUE,
    /** A payment is on its way and not yet booked by the ERP. */
    PENDING,
    PAID;

    /**
     * @param open what the ERP says is open
     * @param locked what payments on their way hold of it (IN8)
     */
    static InvoiceStatus of(
            boolean creditNote, BigDecimal open, BigDecimal locked, @Nullable LocalDate due, LocalDate today) {
        if (open.signum() == 0) return PAID;
        if (locked.signum() > 0) return PENDING;
        return !creditNote && due != null && due.isBefore(today) ? OVERDUE : OPEN;
    }
}
