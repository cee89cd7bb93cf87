package bryggen.portal.lines;

import bryggen.portal.access.Actor;
import bryggen.portal.carts.CartRefusal;
import bryggen.portal.carts.Carting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** LN11: what a file has brought, into the cart. Prices are asked of the ERP before the transaction begins. */
@ApplicationScoped
public class FileToCart {
    @Inject
    Uploading uploading;

    @Inject
    Carting carting;

    /**
     * As many of its lines as the cart has room for.
     *
     * @return how many
     * @throws CartRefusal.Full 422 when the cart has no room at all
     */
    public int put(Actor actor, String id) {
        int room = Uploading.AT_ONCE - carting.count(actor);
        var lines = Uploading.fitting(uploading.next(actor, id), room);
        if (lines.isEmpty()) throw new CartRefusal.Full(Uploading.AT_ONCE);
        uploading.put(actor, id, lines, carting.priced(actor, Uploading.asks(lines)));
        return lines.size();
    }
}
