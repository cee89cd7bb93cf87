package bryggen.portal.catalogue.ui;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Acting;
import bryggen.portal.catalogue.Basket;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.catalogue.Quantities;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /catalogue/add}: puts a product into the cart and goes back to where the buyer was. What cannot be added
 * leads to the product's page, which says why at the quantity.
 */
@WebServlet("/catalogue/add")
public class AddDoor extends HttpServlet {
    @Inject
    transient Acting acting;

    @Inject
    transient Offers offers;

    @Inject
    transient Instance<Basket> basket;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var account = acting.actor().account().number();
        var sku = text(request.getParameter("sku"));
        var quantity = text(request.getParameter("quantity"));
        var product = "/catalogue/product?account=" + Html.parameter(account) + "&sku=" + Html.parameter(sku);
        try {
            add(new Sku(sku), Quantities.typed(quantity, acting.language()).orElse(null));
        } catch (Refusal | IllegalArgumentException refused) {
            go(response, product + "&quantity=" + Html.parameter(quantity) + "#buy");
            return;
        }
        var back = text(request.getParameter("back"));
        var shown = back.startsWith("/catalogue/list?") ? back : product;
        go(response, shown + "&said=catalogue.added&about=" + Html.parameter(quantity + " × " + sku));
    }

    private void add(Sku sku, @Nullable BigDecimal wanted) {
        var actor = acting.actor();
        var least = offers.least(actor, acting.language(), List.of(sku)).get(0);
        var quantity =
                wanted != null ? wanted : least.map(offer -> offer.quantity()).orElse(BigDecimal.ONE);
        UnitPrice seen =
                least.map(offer -> offer.price()).map(price -> price.unit()).orElse(null);
        basket.get().add(actor, sku, quantity, seen);
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    private static void go(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address.replaceAll("[\\r\\n]", ""));
    }
}
