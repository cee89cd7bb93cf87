package bryggen.integration.erp.tryton;

import bryggen.integration.invoices.ErpInvoice.Instalment;
import bryggen.integration.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is due when of an invoice with several days in its payment term: Tryton keeps a line of the move for each. A
 * payment of just such a line is reconciled with it; one of another amount stands beside them all, and is laid on what
 * is due first.
 */
final class Instalments {
    static final String[] FIELDS = {
        "maturity_date", "debit", "credit", "amount_second_currency", "second_currency.code", "reconciliation"
    };

    private Instalments() {}

    /** None where all is due on one day, or where the lines are not the invoice, as after a correction by hand. */
    static List<Instalment> of(Collection<Row> lines, Money gross, Money open) {
        var amounts = new TreeMap<LocalDate, BigDecimal>();
        var left = new TreeMap<LocalDate, BigDecimal>();
        for (var line : lines) {
            var day = line.date("maturity_date");
            if (day == null) return List.of();
            var amount = amount(line, gross);
            amounts.merge(day, amount, BigDecimal::add);
            left.merge(day, line.link("reconciliation") == null ? amount : BigDecimal.ZERO, BigDecimal::add);
        }
        if (amounts.size() < 2 || amounts.values().stream().anyMatch(one -> one.signum() < 0)) return List.of();
        return laid(amounts, left, gross, open);
    }

    private static List<Instalment> laid(
            Map<LocalDate, BigDecimal> amounts, Map<LocalDate, BigDecimal> left, Money gross, Money open) {
        var beside = sum(left).subtract(open.amount());
        if (sum(amounts).compareTo(gross.amount()) != 0 || beside.signum() < 0) return List.of();
        var parts = new ArrayList<Instalment>();
        for (var entry : amounts.entrySet()) {
            var due = left.getOrDefault(entry.getKey(), BigDecimal.ZERO);
            var taken = due.min(beside);
            beside = beside.subtract(taken);
            parts.add(new Instalment(
                    entry.getKey(),
                    new Money(entry.getValue(), gross.currency()),
                    new Money(due.subtract(taken), gross.currency())));
        }
        return parts;
    }

    private static BigDecimal amount(Row line, Money gross) {
        return line.is("second_currency.code", gross.currency().getCurrencyCode())
                ? line.number("amount_second_currency")
                : line.number("debit").subtract(line.number("credit"));
    }

    private static BigDecimal sum(Map<LocalDate, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
