package bryggen.portal.invoices.api;

import bryggen.portal.invoices.Disputes;
import bryggen.portal.invoices.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note on the wire, with its lines and taxes. */
public record InvoiceJson(
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
        List<String> orders,
        List<Line> lines,
        List<Tax> taxes,
        List<InstalmentJson> instalments,
        List<DisputeJson> disputes) {

    /** A line that is not reminded of (IN12); {@code amount} with its tax, {@code number} that of the case. */
    public record DisputeJson(int line, BigDecimal amount, String number) {}

    /** A part with a day of its own; {@code open} without what payments on their way hold. */
    public record InstalmentJson(LocalDate due, BigDecimal amount, BigDecimal open) {}

    /** {@code unitPrice} is that of {@code priceBase} units. */
    public record Line(
            int line,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal net,
            @Nullable String order) {}

    public record Tax(String category, BigDecimal rate, BigDecimal base, BigDecimal amount) {}

    static InvoiceJson of(Invoice invoice, List<Disputes.Dispute> disputes) {
        var row = InvoiceRowJson.of(invoice.head());
        return new InvoiceJson(
                row.number(),
                row.type(),
                row.issued(),
                row.due(),
                row.currency(),
                row.net(),
                row.tax(),
                row.gross(),
                row.open(),
                row.status(),
                row.paymentReference(),
                row.orders(),
                invoice.lines().stream().map(InvoiceJson::line).toList(),
                invoice.taxes().stream()
                        .map(tax -> new Tax(tax.category(), tax.percent(), tax.base(), tax.amount()))
                        .toList(),
                invoice.instalments().stream()
                        .map(part -> new InstalmentJson(part.due(), part.amount(), part.open()))
                        .toList(),
                disputes.stream()
                        .map(d -> new DisputeJson(d.line(), d.amount().amount(), d.caseNumber()))
                        .toList());
    }

    private static Line line(Invoice.Line line) {
        return new Line(
                line.line(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unit(),
                line.price(),
                line.priceBase(),
                line.net(),
                line.order());
    }
}
