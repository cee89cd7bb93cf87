package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.Sku;
import bryggen.integration.orders.ErpOrder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** How an order goes on after it was placed: by the agenda, or, when a test plays the ERP's people, by hand. */
public final class Counter {
    private final AtomicBoolean byHand = new AtomicBoolean();

    public void workByHand() {
        byHand.set(true);
    }

    /** An order was placed: its work begins, or it is accepted at once and waits for hands. */
    public ErpOrder take(Ledger ledger, ErpOrder order) {
        if (byHand.get()) return new OrderDesk(ledger).accept(order);
        Agenda.begin(ledger, order);
        return order;
    }

    /** Without a quantity all that is left is sent. */
    public void ship(Ledger ledger, String number, Optional<Sku> sku, BigDecimal quantity) {
        var order = order(ledger, number);
        new Warehouse(ledger)
                .ship(
                        order,
                        line -> sku.isEmpty()
                                ? Orders.outstanding(line)
                                : sku.get().equals(line.sku()) ? quantity : BigDecimal.ZERO);
    }

    /** A whole life at once, for the history: accepted, the first part or all of it shipped, and that invoiced. */
    public ErpOrder runThrough(Ledger ledger, ErpOrder placed, boolean whole) {
        var accepted = new OrderDesk(ledger).accept(placed);
        var shipped = new Warehouse(ledger).ship(accepted, whole ? Orders::outstanding : Warehouse.firstPart(accepted));
        return new Billing(ledger).invoice(shipped, ledger.clock().today());
    }

    public void invoice(Ledger ledger, String number) {
        new Billing(ledger).invoice(order(ledger, number), ledger.clock().today());
    }

    public void credit(Ledger ledger, String number) {
        var order = order(ledger, number);
        for (var invoice :
                ledger.all(Feed.INVOICE, "customer = ?", order.customer().value()))
            if (invoice.orders().contains(number) && invoice.type() == ErpInvoice.Type.INVOICE)
                new Billing(ledger).credit(invoice, ledger.clock().today());
    }

    private static ErpOrder order(Ledger ledger, String number) {
        return new Orders(ledger).lock(number).orElseThrow(() -> new SaysNo("Vi har ingen ordre " + number + "."));
    }
}
