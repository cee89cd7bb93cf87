package bryggen.portal.carts;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.Basket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where the catalogue's products go: into the person's cart for the company. */
@ApplicationScoped
public class CartBasket implements Basket {
    @Inject
    Carting carting;

    @Override
    public void add(Actor actor, Sku sku, BigDecimal quantity, @Nullable UnitPrice seen) {
        carting.add(actor, sku.value(), quantity, seen);
    }
}
