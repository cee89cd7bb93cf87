package bryggen.portal.lists;

import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.access.Actor;
import bryggen.portal.carts.Carting;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.lists.BuyingList.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** LI4: lists as they would be bought now, and into the cart. */
@ApplicationScoped
public class ListToCart {
    @Inject
    Collecting collecting;

    @Inject
    Offers offers;

    @Inject
    Carting carting;

    /** A line with its offer of the copy; none where the product is no longer sold. */
    public record Now(Line line, @Nullable Offer offer) {
        /** What would be ordered; none where it cannot be. */
        public @Nullable BigDecimal quantity() {
            var sold = offer;
            if (sold == null || sold.price() == null) return null;
            if (sold.limits().faults("quantity", line.quantity()).isEmpty()) return line.quantity();
            return sold.limits().raised(line.quantity()).orElse(null);
        }
    }

    /** What went into the cart, and which products were left out. */
    public record Put(int lines, List<String> leftOut) {}

    /** By one question, however long the list is. */
    public List<Now> look(Actor actor, List<Line> lines) {
        var sold = new HashMap<String, Offer>();
        offers.of(
                        actor,
                        lines.stream()
                                .map(l -> new LineAsk(new Sku(l.sku()), l.quantity()))
                                .toList())
                .forEach(offer -> offer.ifPresent(o -> sold.put(o.sku().value(), o)));
        return lines.stream().map(line -> new Now(line, sold.get(line.sku()))).toList();
    }

    /** @param ticked the SKUs that are wanted, empty for all of them */
    public Put put(Actor actor, String id, Set<String> ticked) {
        var asks = new ArrayList<LineAsk>();
        var leftOut = new ArrayList<String>();
        for (var now : look(actor, collecting.get(actor, id).lines())) {
            var quantity = now.quantity();
            if (!ticked.isEmpty() && !ticked.contains(now.line().sku())) continue;
            if (quantity == null) leftOut.add(now.line().sku());
            else asks.add(new LineAsk(new Sku(now.line().sku()), quantity));
        }
        if (!asks.isEmpty()) carting.put(actor, carting.priced(actor, asks));
        return new Put(asks.size(), leftOut);
    }

    /** The cart's lines, to keep them as a list. */
    public Map<String, BigDecimal> ofCart(Actor actor) {
        var lines = new HashMap<String, BigDecimal>();
        for (var line : carting.look(actor).assessment().lines())
            if (line.offer() != null)
                lines.put(line.offer().sku().value(), line.offer().quantity());
        return lines;
    }
}
