package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Answer;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Gives up what of an order has not left: its waiting shipments are cancelled and not made again. */
final class RestCancelling {

    /** Nobody has the goods in hand yet. */
    private static final Set<String> WAITING = Set.of("draft", "waiting", "assigned");

    private final Calls calls;
    private final OrderCancellation wish;

    RestCancelling(Calls calls, OrderCancellation wish) {
        this.calls = calls;
        this.wish = wish;
    }

    Answer cancel() {
        var found = Sales.of(calls, wish.customer(), wish.number()).stream()
                .filter(Sales::isOrdered)
                .findFirst();
        if (found.isEmpty()) return new Answer.Rejected("The ERP has no order " + wish.number() + ".");
        long sale = found.get().id();
        // what an attempt that was cut short has left open
        Exceptions.doNotMakeAgain(calls, sale);
        var order = read(sale);
        if (isNothingLeft(order)) return new Answer.Accepted(order);
        var waiting = shipments(sale).stream()
                .filter(row -> WAITING.contains(row.text("state")))
                .map(Row::id)
                .toList();
        if (waiting.isEmpty())
            return new Answer.Rejected("The rest of order " + order.number() + " is already being picked.");
        try {
            calls.call(Shipments.MODEL, "cancel", waiting);
            Exceptions.doNotMakeAgain(calls, sale);
        } catch (Fault fault) {
            if (fault.kind() == Fault.Kind.REFUSED) return new Answer.Rejected(fault.text());
            throw fault;
        }
        return new Answer.Accepted(read(sale));
    }

    private static boolean isNothingLeft(ErpOrder order) {
        return order.lines().stream().allMatch(line -> left(line).signum() <= 0);
    }

    private static BigDecimal left(ErpOrder.Line line) {
        return line.confirmed().subtract(line.shipped());
    }

    private List<Row> shipments(long sale) {
        var row = calls.read(OrderReader.SALE, List.of(sale), "shipments").get(sale);
        var ids = row == null ? List.<Long>of() : row.links("shipments");
        return List.copyOf(calls.read(Shipments.MODEL, ids, "state").values());
    }

    private ErpOrder read(long sale) {
        return OrderReader.required(new OrderReader(calls).read(List.of(sale)).get(sale));
    }
}
