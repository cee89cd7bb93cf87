package bryggen.portal.invoices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices are wanted; what is absent is not asked.
 *
 * @param open something of it is open, or nothing is
 * @param overdue it is overdue, or it is not
 * @param from first day of issue
 * @param to last day of issue
 * @param words part of its number, its payment reference or an order's number
 */
public record InvoiceWish(
        @Nullable Boolean open,
        @Nullable Boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words) {}
