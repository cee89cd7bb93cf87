package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where a product goes that somebody wants to buy; the room of carts knows how, the catalogue need not know carts. */
public interface Basket {

    /**
     * Puts it with what is there already. Refuses with the carts' own refusal, for example a quantity that does not fit.
     *
     * @param seen the price that the buyer saw
     */
    void add(Actor actor, Sku sku, BigDecimal quantity, @Nullable UnitPrice seen);
}
