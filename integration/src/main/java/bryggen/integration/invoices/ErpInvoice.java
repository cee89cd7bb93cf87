package bryggen.integration.invoices;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note; a credit note is a type of its own with positive amounts (UBL 381). {@code open} is what
 * is still to be paid (invoice) or still to be used (credit note). {@code orders} are the ERP's order numbers.
 */
public record ErpInvoice(
        String key,
        String number,
        Type type,
        AccountNumber customer,
        LocalDate issued,
        @Nullable LocalDate due,
        Money net,
        Money tax,
        Money gross,
        Money open,
        @Nullable String paymentReference,
        List<String> orders,
        List<Line> lines,
        List<Tax> taxes,
        boolean document,
        Instant changedAt)
        implements Booked {

    public enum Type {
        INVOICE,
        CREDIT_NOTE
    }

    /** {@code order} is the ERP's order number of the line, where it has one. */
    public record Line(
            int line,
            @Nullable Sku sku,
            String name,
            Quantity quantity,
            UnitPrice price,
            Money net,
            @Nullable TaxRate tax,
            @Nullable String order) {}

    public record Tax(TaxRate rate, Money base, Money amount) {}
}
