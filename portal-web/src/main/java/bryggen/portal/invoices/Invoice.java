package bryggen.portal.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note with what it is made of.
 *
 * @param instalments in the order of their days; empty where all is due at once
 * @param erpOrders the ERP's numbers of its orders
 * @param knownOrders those of its orders that can be opened here
 * @param document the ERP's key of its own print, where it has one (IN6)
 */
public record Invoice(
        InvoiceHead head,
        List<Line> lines,
        List<Tax> taxes,
        List<Instalment> instalments,
        List<String> erpOrders,
        Set<String> knownOrders,
        @Nullable String document) {

    /** {@code price} is that of {@code priceBase} units. */
    public record Line(
            int line,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal priceBase,
            BigDecimal net,
            @Nullable String taxCategory,
            @Nullable BigDecimal taxPercent,
            @Nullable String order) {}

    /** {@code open} is without what payments on their way hold. */
    public record Instalment(LocalDate due, BigDecimal amount, BigDecimal open, InvoiceStatus status) {}

    public record Tax(String category, BigDecimal percent, BigDecimal base, BigDecimal amount) {}
}
