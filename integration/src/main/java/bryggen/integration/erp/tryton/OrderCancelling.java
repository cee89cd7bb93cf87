package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Answer;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.OrderCancellation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an order back while nothing of it was picked or invoiced: a quotation is cancelled; of a confirmed sale the
 * waiting shipments and draft invoices are, and the ERP is told not to make them again.
 */
final class OrderCancelling {

    private static final Set<String> GONE = Set.of("picked", "packed", "done");

    private final Calls calls;
    private final OrderCancellation wish;

    OrderCancelling(Calls calls, OrderCancellation wish) {
        this.calls = calls;
        this.wish = wish;
    }

    Answer cancel() {
        var found = find();
        if (found.isEmpty()) return notThere();
        long sale = found.get();
        if (!isOrdered(sale)) {
            Sales.cancel(calls, sale);
            return result(sale);
        }
        if (read(sale).acceptance() == Acceptance.CANCELLED) return result(sale);
        var no = reasonAgainst(sale);
        if (no.isPresent()) return new Answer.Rejected(no.get());
        try {
            withdraw(sale);
        } catch (Fault fault) {
            if (fault.kind() == Fault.Kind.REFUSED) return new Answer.Rejected(fault.text());
            throw fault;
        }
        return result(sale);
    }

    /** One that the ERP has told of has been deleted there, which its feed says too; another one never came. */
    private Answer notThere() {
        var text = "The ERP has no order " + wish.number() + ".";
        return wish.reference() == null ? new Answer.Absent(text) : new Answer.Rejected(text);
    }

    private Optional<Long> find() {
        var living = Sales.of(calls, wish.customer(), wish.number()).stream().findFirst();
        if (living.isPresent()) return living.map(Row::id);
        var domain = List.of(
                where("party.code", "=", wish.customer().value()),
                where("reference", "=", wish.number().value()));
        return calls.all(OrderReader.SALE, domain, "id").stream().map(Row::id).findFirst();
    }

    private boolean isOrdered(long sale) {
        return Set.of("confirmed", "processing", "done").contains(Sales.state(calls, sale));
    }

    private Optional<String> reasonAgainst(long sale) {
        for (var shipment : shipments(sale))
            if (GONE.contains(shipment.text("state")))
                return Optional.of(
                        "Shipment " + shipment.text("number") + " is already " + shipment.text("state") + ".");
        for (var invoice : invoices(sale))
            if (invoice.text("number") != null && !invoice.is("state", "cancelled"))
                return Optional.of("Invoice " + invoice.text("number") + " is already made.");
        return Optional.empty();
    }

    private List<Row> shipments(long sale) {
        return related(sale, "shipments", Shipments.MODEL);
    }

    private List<Row> invoices(long sale) {
        return related(sale, "invoices", "account.invoice");
    }

    private List<Row> related(long sale, String field, String model) {
        var row = calls.read(OrderReader.SALE, List.of(sale), field).get(sale);
        var ids = row == null ? List.<Long>of() : row.links(field);
        return List.copyOf(calls.read(model, ids, "number", "state").values());
    }

    private void withdraw(long sale) {
        if (Sales.state(calls, sale).equals("confirmed")) calls.call(OrderReader.SALE, "process", List.of(sale));
        cancelAll(Shipments.MODEL, shipments(sale));
        cancelAll("account.invoice", invoices(sale));
        Exceptions.doNotMakeAgain(calls, sale);
    }

    private void cancelAll(String model, List<Row> documents) {
        var open = documents.stream()
                .filter(row -> !row.is("state", "cancelled"))
                .map(Row::id)
                .toList();
        if (!open.isEmpty()) calls.call(model, "cancel", open);
    }

    private Answer result(long sale) {
        var order = read(sale);
        if (order.acceptance() == Acceptance.CANCELLED) return new Answer.Accepted(order);
        return new Answer.NeedsDecision("cancel " + order.number(), "The ERP did not take the order back as a whole.");
    }

    private ErpOrder read(long sale) {
        return OrderReader.required(new OrderReader(calls).read(List.of(sale)).get(sale));
    }
}
