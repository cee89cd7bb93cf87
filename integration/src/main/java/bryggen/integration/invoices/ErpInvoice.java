package bryggen.integration.invoices;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Plausible;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.Sums;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        implements Booked, Plausible {

    @Override
    public @Nullable String flaw() {
        var amounts = Stream.of(
                        Stream.of(open),
                        lines.stream().map(Line::net),
                        taxes.stream().flatMap(part -> Stream.of(part.base(), part.amount())))
                .flatMap(Function.identity())
                .toList();
        return Sums.flawOf(net, tax, gross, amounts)
                .or(() -> Sums.flawOf(
                        "the lines", net, lines.stream().map(Line::net).toList()))
                .or(() -> Sums.flawOf(
                        "the taxes", tax, taxes.stream().map(Tax::amount).toList()))
                .or(this::openFlaw)
                .orElse(null);
    }

    private Optional<String> openFlaw() {
        if (!open.isNegative() && open.compareTo(gross) <= 0) return Optional.empty();
        return Optional.of("open " + open.amount().toPlainString() + " is not between nothing and gross "
                + gross.amount().toPlainString());
    }

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
