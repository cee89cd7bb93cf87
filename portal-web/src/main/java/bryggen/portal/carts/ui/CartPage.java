package bryggen.portal.carts.ui;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.carts.Basket;
import bryggen.portal.carts.CartRefusal;
import bryggen.portal.carts.Carting;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
public class CartPage {
    private static final String LINE = "line.";
    private static final String PRICE = "price.";

    @Inject
    Here here;

    @Inject
    Carting carting;

    @Inject
    HttpServletRequest request;

    private @Nullable Basket basket;
    private List<LineRow> lines = List.of();

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        if (request.getMethod().equals("POST")) {
            try {
                here.go(here.link("/carts/cart", "said", act()));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        load(carting.look(here.getActor()));
    }

    private void load(Basket looked) {
        basket = looked;
        var rows = new ArrayList<LineRow>();
        var assessment = looked.assessment();
        for (int i = 0; i < looked.lineIds().size(); i++)
            rows.add(LineRow.of(
                    looked.lineIds().get(i),
                    assessment.lines().get(i),
                    assessment.at("/lines/" + i + "/"),
                    here.getTexts(),
                    here.getFormats()));
        lines = rows;
    }

    /** @return what to say when it is done */
    private @Nullable String act() {
        var actor = here.getActor();
        var act = here.param("act");
        if ("add".equals(act)) {
            var sku = here.param("sku");
            if (sku == null) throw new CartRefusal.UnknownSku("");
            carting.add(actor, sku, Typed.quantity(here.param("quantity")), null);
            return "carts.added";
        }
        if ("undo".equals(act)) carting.putBack(actor);
        if ("accept".equals(act)) carting.accept(actor, shownPrices());
        var removed = here.param("remove");
        if (removed != null) carting.remove(actor, removed);
        if ("change".equals(act)) {
            carting.change(actor, typedQuantities());
            return "carts.changed";
        }
        return null;
    }

    private Map<String, BigDecimal> typedQuantities() {
        var typed = new LinkedHashMap<String, BigDecimal>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(LINE)) typed.put(name.substring(LINE.length()), Typed.quantity(values[0]));
        });
        return typed;
    }

    private Map<String, UnitPrice> shownPrices() {
        var shown = new HashMap<String, UnitPrice>();
        request.getParameterMap().forEach((name, values) -> {
            var price = name.startsWith(PRICE) ? LineRow.price(values[0]) : null;
            if (price != null) shown.put(name.substring(PRICE.length()), price);
        });
        return shown;
    }

    public List<LineRow> getLines() {
        return lines;
    }

    public boolean isPriceMoved() {
        return lines.stream().anyMatch(LineRow::priceMoved);
    }

    public @Nullable String getRemoved() {
        return basket == null ? null : basket.removedSku();
    }

    public @Nullable Sums getSums() {
        return basket == null ? null : Sums.of(basket.assessment(), here.getTexts(), here.getFormats());
    }
}
