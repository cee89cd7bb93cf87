package bryggen.sandbox.books;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Feed;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invoices what was shipped, credits, and books payments. */
public final class Billing {
    private final Ledger ledger;

    public Billing(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Nothing when all that was shipped is invoiced already. */
    ErpOrder invoice(ErpOrder order, LocalDate issued) {
        var customer = customer(order.customer().value());
        var billed = new ArrayList<ErpInvoice.Line>();
        var after = new ArrayList<Line>();
        for (var line : order.lines()) {
            var quantity = line.shipped().subtract(line.invoiced());
            after.add(Orders.line(line, line.shipped(), line.shipped()));
            if (quantity.signum() > 0) billed.add(billed(customer, order, line, quantity));
        }
        if (billed.isEmpty()) return order;
        post(customer, ErpInvoice.Type.INVOICE, "", issued, billed, List.of(order.number()));
        var invoiced = new Orders(ledger).progress(order, after);
        new Credit(ledger).bringUpToDate(customer);
        return invoiced;
    }

    /** A credit note over a whole invoice: positive amounts, a type of its own. */
    void credit(ErpInvoice invoice, LocalDate issued) {
        post(
                customer(invoice.customer().value()),
                ErpInvoice.Type.CREDIT_NOTE,
                "K",
                issued,
                invoice.lines(),
                invoice.orders());
        new Credit(ledger).bringUpToDate(customer(invoice.customer().value()));
    }

    /** A credit note over so much of an invoice's first line, as after a complaint. */
    public void creditPart(ErpInvoice invoice, BigDecimal quantity, LocalDate issued) {
        var line = invoice.lines().get(0);
        var credited = new ErpInvoice.Line(
                1,
                line.sku(),
                line.name(),
                new Quantity(quantity, line.quantity().unit()),
                line.price(),
                line.price().times(quantity),
                line.tax(),
                line.order());
        var customer = customer(invoice.customer().value());
        post(customer, ErpInvoice.Type.CREDIT_NOTE, "K", issued, List.of(credited), invoice.orders());
        new Credit(ledger).bringUpToDate(customer);
    }

    /** As the portal asks for it: over the whole invoice or over so much of some lines. @throws SaysNo when there is less */
    public ErpInvoice credit(CreditRequest wish) {
        var invoice = ledger.lock(Feed.INVOICE, wish.invoice())
                .filter(found -> found.customer().equals(wish.customer()))
                .filter(found -> found.type() == ErpInvoice.Type.INVOICE)
                .orElseThrow(() -> new SaysNo("Faktura " + wish.invoiceNumber() + " finnes ikke hos oss."));
        var lines = new ArrayList<ErpInvoice.Line>();
        for (var line : invoice.lines()) {
            var quantity = wish.lines().isEmpty()
                    ? line.quantity().value()
                    : wish.lines().stream()
                            .filter(wanted -> wanted.line() == line.line())
                            .map(CreditRequest.Line::quantity)
                            .findFirst()
                            .orElse(BigDecimal.ZERO);
            if (quantity.compareTo(line.quantity().value()) > 0)
                throw new SaysNo("Det er ikke fakturert så mye av " + line.name() + ".");
            if (quantity.signum() > 0) lines.add(so(line, lines.size() + 1, quantity));
        }
        if (lines.isEmpty()) throw new SaysNo("Faktura " + invoice.number() + " har ingen slike linjer.");
        var customer = customer(invoice.customer().value());
        var note =
                post(customer, ErpInvoice.Type.CREDIT_NOTE, "K", ledger.clock().today(), lines, invoice.orders());
        ledger.sql(
                "insert into sandbox_erp.credit_request values (?, ?, ?)",
                wish.number().value(),
                wish.customer().value(),
                note.key());
        new Credit(ledger).bringUpToDate(customer);
        return note;
    }

    private static ErpInvoice.Line so(ErpInvoice.Line line, int position, BigDecimal quantity) {
        return new ErpInvoice.Line(
                position,
                line.sku(),
                line.name(),
                new Quantity(quantity, line.quantity().unit()),
                line.price(),
                line.price().times(quantity),
                line.tax(),
                line.order());
    }

    /** Oldest first: a credit may have been asked for twice. */
    public List<ErpInvoice> creditsWith(AccountNumber customer, RequestNumber reference) {
        return ledger
                .strings(
                        "select invoice from sandbox_erp.credit_request where customer = ? and reference = ? order by booked",
                        customer.value(),
                        reference.value())
                .stream()
                .flatMap(key -> ledger.find(Feed.INVOICE, key).stream())
                .toList();
    }

    /** @throws SaysNo when there is no such invoice or less is open */
    public ErpInvoice pay(String key, Money amount) {
        var invoice = ledger.lock(Feed.INVOICE, key)
                .orElseThrow(() -> new SaysNo("Faktura " + key + " finnes ikke hos oss."));
        var open = invoice.open().minus(amount);
        if (open.isNegative())
            throw new SaysNo("Det er bare " + invoice.open().amount() + " åpent på faktura " + key + ".");
        var paid = new ErpInvoice(
                invoice.key(),
                invoice.number(),
                invoice.type(),
                invoice.customer(),
                invoice.issued(),
                invoice.due(),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                open,
                Terms.paid(invoice.instalments(), amount),
                invoice.paymentReference(),
                invoice.orders(),
                invoice.lines(),
                invoice.taxes(),
                invoice.document(),
                ledger.clock().now());
        ledger.write(Feed.INVOICE, key, paid);
        new Credit(ledger).bringUpToDate(customer(invoice.customer().value()));
        return paid;
    }

    private ErpInvoice.Line billed(Customer customer, ErpOrder order, Line line, BigDecimal quantity) {
        var item = ledger.find(Feed.ITEM, line.sku().value());
        return new ErpInvoice.Line(
                line.line(),
                line.sku(),
                line.name(),
                new Quantity(quantity, line.quantity().unit()),
                line.price(),
                line.price().times(quantity),
                PriceBook.tax(customer, item),
                order.number());
    }

    private ErpInvoice post(
            Customer customer,
            ErpInvoice.Type type,
            String prefix,
            LocalDate issued,
            List<ErpInvoice.Line> lines,
            List<String> orders) {
        var number = prefix + ledger.next("invoice");
        var figures = Figures.of(lines.stream()
                .map(line -> new Figures.Taxed(line.net(), line.tax()))
                .toList());
        var digits = (customer.number().value() + number).replaceAll("\\D", "");
        boolean owed = type == ErpInvoice.Type.INVOICE;
        var posted = new ErpInvoice(
                number,
                number,
                type,
                customer.number(),
                issued,
                owed ? issued.plusDays(customer.paymentDays()) : null,
                figures.net(),
                figures.tax(),
                figures.gross(),
                figures.gross(),
                owed ? new Terms(ledger).of(customer, issued, figures.gross()) : List.of(),
                owed ? CheckDigits.luhn(digits) : null,
                orders,
                lines,
                figures.taxes().stream()
                        .map(tax -> new ErpInvoice.Tax(tax.rate(), tax.base(), tax.amount()))
                        .toList(),
                false,
                ledger.clock().now());
        ledger.write(Feed.INVOICE, number, posted);
        return posted;
    }

    private Customer customer(String number) {
        return ledger.lock(Feed.CUSTOMER, number).orElseThrow();
    }
}
