package bryggen.sandbox.books;

import bryggen.integration.customers.Customer;
import bryggen.integration.invoices.ErpInvoice.Instalment;
import bryggen.integration.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who pays a large invoice in equal parts, a month apart, the first when all of it were due. */
public final class Terms {
    private static final int DAYS_BETWEEN = 30;
    private final Ledger ledger;

    public Terms(Ledger ledger) {
        this.ledger = ledger;
    }

    /** From now on; invoices that are posted stay as they are. */
    public void agree(String customer, int parts, String least) {
        ledger.sql(
                "insert into sandbox_erp.instalments values (?, ?, ?::numeric) on conflict (customer)"
                        + " do update set parts = excluded.parts, least = excluded.least",
                customer,
                parts,
                least);
    }

    List<Instalment> of(Customer customer, LocalDate issued, Money gross) {
        var parts = ledger.strings(
                "select parts from sandbox_erp.instalments where customer = ? and least <= ?",
                customer.number().value(),
                gross.amount());
        if (parts.isEmpty()) return List.of();
        var due = issued.plusDays(customer.paymentDays());
        var instalments = new ArrayList<Instalment>();
        for (var amount : gross.allocate(Collections.nCopies(Integer.parseInt(parts.get(0)), BigDecimal.ONE))) {
            instalments.add(new Instalment(due, amount, amount));
            due = due.plusDays(DAYS_BETWEEN);
        }
        return instalments;
    }

    /** What is due first is paid first. */
    static List<Instalment> paid(List<Instalment> instalments, Money amount) {
        var left = amount;
        var after = new ArrayList<Instalment>();
        for (var part : instalments) {
            var taken = part.open().compareTo(left) < 0 ? part.open() : left;
            left = left.minus(taken);
            after.add(new Instalment(part.due(), part.amount(), part.open().minus(taken)));
        }
        return after;
    }
}
