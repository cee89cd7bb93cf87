package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.invoices.Invoices;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderRefusal;
import bryggen.portal.shipments.Shipment;
import bryggen.portal.shipments.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents that cases are about, as their rooms show them to the actor: what is not the actor's is not there. */
@ApplicationScoped
public class Papers {
    /** Shipments do not say in what they are counted. */
    private static final String UNSAID = "";

    @Inject
    Shipments shipments;

    @Inject
    Invoices invoices;

    @Inject
    OrderBook orders;

    /** The one that is named: a shipment before an invoice before an order; empty for none. */
    public Optional<Paper> named(
            Actor actor, @Nullable String shipment, @Nullable String invoice, @Nullable String order) {
        if (shipment != null) return Optional.of(shipment(actor, shipment));
        if (invoice != null) return Optional.of(invoice(actor, invoice));
        return order == null ? Optional.empty() : Optional.of(order(actor, order));
    }

    /** Several parcels with goods of one line of the order are one line of the paper. */
    private Paper shipment(Actor actor, String number) {
        var found = shipments.get(actor, number);
        var byLine = new LinkedHashMap<Integer, Paper.Line>();
        for (Shipment.Line line : found.lines())
            byLine.merge(
                    line.orderLine(),
                    new Paper.Line(
                            line.orderLine(),
                            line.sku(),
                            line.name(),
                            line.shipped(),
                            UNSAID,
                            found.erpOrder(),
                            line.serials()),
                    (one, more) -> new Paper.Line(
                            one.line(),
                            one.sku(),
                            one.name(),
                            one.quantity().add(more.quantity()),
                            one.unit(),
                            one.erpOrder(),
                            Stream.concat(one.serials().stream(), more.serials().stream())
                                    .toList()));
        return new Paper(
                Paper.Type.SHIPMENT,
                found.number(),
                found.account(),
                found.order(),
                found.erpOrder(),
                null,
                new ArrayList<>(byLine.values()));
    }

    private Paper invoice(Actor actor, String number) {
        var found = invoices.get(actor, number);
        var lines = found.lines().stream()
                .map(l -> new Paper.Line(
                        l.line(),
                        l.sku(),
                        l.name(),
                        l.quantity(),
                        l.unit(),
                        erpOrder(l.order(), found.erpOrders()),
                        List.of()))
                .toList();
        return new Paper(
                Paper.Type.INVOICE,
                found.head().number(),
                found.head().account(),
                found.head().orders().stream().findFirst().orElse(null),
                null,
                invoices.erpKeyOf(found.head().account(), found.head().number()).orElse(null),
                lines);
    }

    private static @Nullable String erpOrder(@Nullable String ofLine, List<String> ofAll) {
        return ofLine != null ? ofLine : ofAll.size() == 1 ? ofAll.get(0) : null;
    }

    /** Who may see it is asked where nobody asked before: an order of others is not there. */
    private Paper order(Actor actor, String number) {
        var found = orders.sheet(actor.reach(), number);
        if (!actor.reach().covers(found.head().account())) throw new OrderRefusal.Unknown();
        return new Paper(
                Paper.Type.ORDER,
                found.head().number(),
                found.head().account(),
                found.head().number(),
                found.head().erpNumber(),
                null,
                found.lines().stream()
                        .map(l -> new Paper.Line(l.line(), l.sku(), l.name(), l.quantity(), l.unit(), null, List.of()))
                        .toList());
    }
}
