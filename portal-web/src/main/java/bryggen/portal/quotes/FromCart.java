package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.carts.Carting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** QU1: the lines of a cart as lines of a quote. The cart stays as it is: a quote is no order. */
@ApplicationScoped
public class FromCart {
    @Inject
    Carting carting;

    public int count(Actor actor) {
        return carting.count(actor);
    }

    /** What the cart has that is still sold. */
    public List<QuoteDraft.Line> lines(Actor actor, @Nullable BigDecimal margin) {
        return carting.look(actor).assessment().lines().stream()
                .flatMap(line -> Stream.ofNullable(line.offer()))
                .map(offer -> QuoteDraft.Line.of(offer.sku().value(), offer.quantity(), margin))
                .toList();
    }
}
