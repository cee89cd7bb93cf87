package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.set;
import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.orders.ErpOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ORDER feed: what customers have ordered, however it came. Drafts and quotations are not orders yet; returns are
 * not orders. Picking and shipping move the goods, not the sale.
 */
final class Orders implements Source<ErpOrder> {

    private static final List<Object> ORDERED =
            List.of(where("state", "in", List.of("confirmed", "processing", "done")), where("lines.quantity", ">", 0));

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        return List.of(
                Watch.on(OrderReader.SALE, mark.from() == null ? ORDERED : List.of()),
                Watch.through("stock.move", List.of(where("origin", "like", "sale.line,%")), "sale"),
                Watch.through("account.invoice", List.of(where("type", "=", "out"), set("number")), "sales"));
    }

    @Override
    public List<Change<ErpOrder>> rows(Calls calls, Collection<String> found, Mark mark) {
        var domain = new ArrayList<Object>(ORDERED);
        domain.add(where("id", "in", Ids.of(found)));
        var ordered = new HashMap<Long, Row>();
        calls.all(OrderReader.SALE, domain, "id").forEach(row -> ordered.put(row.id(), row));
        var orders = new OrderReader(calls).read(ordered.keySet());
        var underWay = underWay(calls, found);
        var changes = new ArrayList<Change<ErpOrder>>();
        for (var id : found) {
            var order = orders.get(Long.parseLong(id));
            if (order != null) changes.add(order);
            else if (!underWay.contains(Long.parseLong(id))) changes.add(Change.gone(id));
        }
        return changes;
    }

    /** Not yet an order is not gone: ours may be confirmed before this page is taken. */
    private static Set<Long> underWay(Calls calls, Collection<String> found) {
        var domain = List.of(where("id", "in", Ids.of(found)), where("state", "in", List.of("draft", "quotation")));
        return calls.all(OrderReader.SALE, domain, "id").stream().map(Row::id).collect(Collectors.toSet());
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        return Ids.page(calls, OrderReader.SALE, ORDERED, cursor, max);
    }
}
