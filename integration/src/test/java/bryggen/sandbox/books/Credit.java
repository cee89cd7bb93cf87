package bryggen.sandbox.books;

import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Feed;
import bryggen.integration.kernel.Money;
import java.math.BigDecimal;

/** A customer's credit: used is what is open on invoices plus what is ordered and not yet invoiced. */
final class Credit {
    private final Ledger ledger;

    Credit(Ledger ledger) {
        this.ledger = ledger;
    }

    void checkRoomFor(Customer customer, Money gross) {
        if (customer.creditLimit() == null) return;
        var wanted = used(customer).plus(gross);
        if (wanted.compareTo(customer.creditLimit()) > 0)
            throw new SaysNo("Kredittgrensen for %s er overskredet: grense %s, brukt %s, denne ordren %s NOK."
                    .formatted(customer.name(), plain(customer.creditLimit()), plain(used(customer)), plain(gross)));
    }

    void bringUpToDate(Customer customer) {
        var used = used(customer);
        if (used.equals(customer.creditUsed())) return;
        ledger.write(
                Feed.CUSTOMER,
                customer.number().value(),
                new Customer(
                        customer.number(),
                        customer.name(),
                        customer.organisationNumber(),
                        customer.country(),
                        customer.email(),
                        customer.priceList(),
                        customer.tax(),
                        customer.creditLimit(),
                        used,
                        customer.paymentDays(),
                        customer.addresses(),
                        customer.active()));
    }

    private Money used(Customer customer) {
        var open = ledger.strings(
                "select coalesce(sum((body->'open'->>'amount')::numeric * case body->>'type' when 'INVOICE' then 1 else -1"
                        + " end), 0) from sandbox_erp.invoice where customer = ?",
                customer.number().value());
        var ordered = ledger.strings(
                "select coalesce(sum((l->'net'->>'amount')::numeric"
                        + " * (case o.body->>'acceptance' when 'WAITING' then (l->'quantity'->>'value')::numeric"
                        + " else (l->>'confirmed')::numeric end - (l->>'invoiced')::numeric)"
                        + " / (l->'quantity'->>'value')::numeric"
                        + " * (o.body->'gross'->>'amount')::numeric / nullif((o.body->'net'->>'amount')::numeric, 0)), 0)"
                        + " from sandbox_erp.sales_order o cross join jsonb_array_elements(o.body->'lines') l"
                        + " where o.customer = ? and o.body->>'acceptance' in ('WAITING', 'ACCEPTED', 'CHANGED')",
                customer.number().value());
        return Figures.nok(new BigDecimal(open.get(0)).add(new BigDecimal(ordered.get(0))));
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
