package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What a company has bought before; the room of orders knows, the catalogue need not know orders. */
public interface BoughtBefore {

    /** A product's line of an order of before, at the price that was agreed. */
    record Purchase(String order, Instant at, BigDecimal quantity, UnitPrice price) {}

    /** The latest that the acting company has ordered of a product, by whatever way; refused and cancelled orders are none. */
    Optional<Purchase> last(Actor actor, Sku sku);
}
