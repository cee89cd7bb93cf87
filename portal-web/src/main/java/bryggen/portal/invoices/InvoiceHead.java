package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.accounts.Seller;
import bryggen.portal.platform.QrCode;
import bryggen.portal.platform.jpa.Cells;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every list says of an invoice or credit note.
 *
 * @param open what can still be paid of an invoice, without what payments on their way hold; or be used of a credit note
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
        InvoiceStatus status) {

    /** From the columns that {@link Invoices} asks for; its orders are the ERP's numbers until they are {@link #naming}. */
    static InvoiceHead read(Cells row, LocalDate today) {
        var number = row.text();
        var account = row.text();
        boolean creditNote = "CREDIT_NOTE".equals(row.text());
        var issued = row.date();
        var due = row.dateOrNone();
        var currency = row.text();
        var net = row.amount(currency);
        var tax = row.amount(currency);
        var gross = row.amount(currency);
        var open = row.amount(currency);
        var openInErp = row.amount(currency);
        var locked = row.amount(currency);
        return new InvoiceHead(
                number,
                account,
                creditNote,
                issued,
                due,
                currency,
                net,
                tax,
                gross,
                open,
                row.textOrNone(),
                row.texts(),
                InvoiceStatus.of(creditNote, openInErp, locked, due, today));
    }

    /** IN10: what is to be paid of it, for a bank's app; empty where there is no such code. */
    public Optional<QrCode> qr(Seller seller) {
        return creditNote
                ? Optional.empty()
                : EpcQr.of(
                        new Money(open, Currency.getInstance(currency)),
                        seller.party().name(),
                        seller.iban(),
                        seller.bic(),
                        paymentReference == null ? number : paymentReference);
    }

    /** The same with the portal's numbers of those orders that it knows. */
    InvoiceHead naming(Map<String, String> known) {
        var named = orders.stream().map(o -> known.getOrDefault(o, o)).toList();
        return new InvoiceHead(
                number,
                account,
                creditNote,
                issued,
                due,
                currency,
                net,
                tax,
                gross,
                open,
                paymentReference,
                named,
                status);
    }
}
