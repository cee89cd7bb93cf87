package bryggen.portal.standing;

import bryggen.portal.access.Actor;
import bryggen.portal.carts.Carting;
import bryggen.portal.lists.Collecting;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.standing.StandingOrder.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ST1: what a standing order is made from. */
@ApplicationScoped
public class StandingSources {
    @Inject
    OrderBook orders;

    @Inject
    Carting carting;

    @Inject
    Collecting lists;

    /** Of an order, else of a list, else of the cart. */
    public List<Line> lines(Actor actor, @Nullable String order, @Nullable String list) {
        if (order != null)
            return orders.sheet(actor.own(), order).lines().stream()
                    .map(line -> new Line(line.sku(), line.quantity()))
                    .toList();
        if (list != null)
            return lists.get(actor, list).lines().stream()
                    .map(line -> new Line(line.sku(), line.quantity()))
                    .toList();
        return carting.look(actor).assessment().lines().stream()
                .flatMap(line -> {
                    var sku = line.asked().sku();
                    var quantity = line.asked().quantity();
                    return sku == null || quantity == null ? Stream.<Line>empty() : Stream.of(new Line(sku, quantity));
                })
                .toList();
    }
}
