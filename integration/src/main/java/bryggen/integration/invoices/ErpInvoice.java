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
import java.util.Objects;
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
        @Nullable List<Instalment> instalments,
        @Nullable String paymentReference,
        List<String> orders,
        List<Line> lines,
        List<Tax> taxes,
        boolean document,
        Instant changedAt)
        implements Booked, Plausible {

    // an ERP may leave them out
    public ErpInvoice {
        instalments = Objects.requireNonNullElse(instalments, List.of());
    }

    @Override
    public List<Instalment> instalments() {
        return Objects.requireNonNull(instalments);
    }

    /** When something of it is due next; of what is paid, when the last of it was. */
    public @Nullable LocalDate nextDue() {
        return instalments().stream()
                .filter(part -> part.open().amount().signum() > 0)
                .findFirst()
                .or(() -> instalments().stream().reduce((one, later) -> later))
                .map(Instalment::due)
                .orElse(due);
    }

    @Override
    public @Nullable String flaw() {
        var amounts = Stream.of(
                        Stream.of(open),
                        lines.stream().map(Line::net),
                        instalments().stream().flatMap(part -> Stream.of(part.amount(), part.open())),
                        taxes.stream().flatMap(part -> Stream.of(part.base(), part.amount())))
                .flatMap(Function.identity())
                .toList();
        return Sums.flawOf(net, tax, gross, amounts)
                .or(() -> Sums.flawOf(
                        "the lines", net, lines.stream().map(Line::net).toList()))
                .or(() -> Sums.flawOf(
                        "the taxes", tax, taxes.stream().map(Tax::amount).toList()))
                .or(this::openFlaw)
                .or(this::instalmentFlaw)
                .orElse(null);
    }

    /** They are paid by: nothing of them is rounded away. */
    private Optional<String> instalmentFlaw() {
        if (instalments().isEmpty()) return Optional.empty();
        if (type == Type.CREDIT_NOTE) return Optional.of("a credit note with instalments");
        var amount = Money.zero(gross.currency());
        var left = Money.zero(gross.currency());
        LocalDate before = null;
        for (var part : instalments()) {
            if (before != null && !part.due.isAfter(before))
                return Optional.of("the instalment of " + part.due + " is not after that of " + before);
            if (part.open.isNegative() || part.open.compareTo(part.amount) > 0)
                return Optional.of("open " + part.open.amount().toPlainString() + " is not between nothing and "
                        + part.amount.amount().toPlainString() + ", the instalment of " + part.due);
            before = part.due;
            amount = amount.plus(part.amount);
            left = left.plus(part.open);
        }
        if (!amount.equals(gross))
            return Optional.of("the instalments add up to " + amount.amount().toPlainString() + ", not to "
                    + gross.amount().toPlainString());
        if (!left.equals(open))
            return Optional.of("of the instalments " + left.amount().toPlainString() + " is open, of the invoice "
                    + open.amount().toPlainString());
        return Optional.empty();
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

    /** A part of an invoice with a day of its own; {@code open} is what is still to be paid of it. */
    public record Instalment(LocalDate due, Money amount, Money open) {}

    public record Tax(TaxRate rate, Money base, Money amount) {}
}
