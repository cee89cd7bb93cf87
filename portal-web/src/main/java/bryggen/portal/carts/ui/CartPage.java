package bryggen.portal.carts.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.carts.CartRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.faces.Several;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cart: its lines with what stands in their way, quick adding, sums. Its forms are plain ones and name their lines by
 * id, so that a cart that was changed on another device meanwhile is never changed at the wrong line.
 */
@Named
@RequestScoped
@Page("/carts/cart")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class CartPage extends BasketPage {
    private static final String LINE = "line.";
    private static final String AGREEMENT = "agreement.";

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        if (isPost()) {
            try {
                here.go(here.link("/carts/cart", "said", act()));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        show(carting.look(here.getActor()));
    }

    /** @return what to say when it is done */
    private @Nullable String act() {
        var actor = here.getActor();
        var act = here.param("act");
        if ("add".equals(act)) {
            var sku = here.param("sku");
            if (sku == null) throw new CartRefusal.UnknownSku("");
            carting.add(actor, sku, quantity("quantity"), null);
            return "carts.added";
        }
        if ("undo".equals(act)) carting.putBack(actor);
        if ("accept".equals(act)) carting.accept(actor, shownPrices());
        var removed = here.param("remove");
        if (removed != null) carting.remove(actor, removed);
        if ("change".equals(act)) {
            carting.change(actor, typedQuantities());
            carting.choose(actor, chosenAgreements());
            return "carts.changed";
        }
        if ("send".equals(act)) {
            // what stands in the fields is meant, saved or not
            carting.change(actor, typedQuantities());
            carting.choose(actor, chosenAgreements());
            carting.send(
                    actor,
                    Several.ticked(request),
                    form.number("part", Limits.QUANTITY),
                    form.text("shipTo"),
                    form.day("wanted", "/requestedDelivery"));
            return "carts.sent";
        }
        return null;
    }

    /** @throws CartRefusal.BadQuantity where nothing stands */
    private BigDecimal quantity(String name) {
        var quantity = form.number(name, "/quantity", Limits.QUANTITY);
        if (quantity == null) throw new CartRefusal.BadQuantity();
        return quantity;
    }

    private Map<String, BigDecimal> typedQuantities() {
        var typed = new LinkedHashMap<String, BigDecimal>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(LINE)) typed.put(name.substring(LINE.length()), quantity(name));
        });
        return typed;
    }

    private Map<String, String> chosenAgreements() {
        var chosen = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(AGREEMENT) && values[0].length() <= 40)
                chosen.put(name.substring(AGREEMENT.length()), values[0].strip());
        });
        return chosen;
    }

    /** One place to send lines to. */
    public String choice(ShipTo place) {
        return Html.option(place.id(), LineRow.place(place), false);
    }

    public @Nullable String getRemoved() {
        return basket().removedSku();
    }
}
