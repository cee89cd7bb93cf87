package bryggen.portal.carts;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import bryggen.portal.orders.Draft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody's cart, for stories that begin with one. Products are named by their SKU; prices are in NOK. */
public final class SomeCart {
    private final Cart cart;
    private final Instant now;

    private SomeCart(Cart cart, Instant now) {
        this.cart = cart;
        this.now = now;
    }

    public static SomeCart of(Actor actor, Instant now) {
        return new SomeCart(Cart.empty(actor.account().number(), actor.person(), now), now);
    }

    public void add(String quantity, String sku, String seen) {
        cart.add(sku, new BigDecimal(quantity), UnitPrice.of(seen, "NOK"), now);
    }

    public void change(String sku, String quantity) {
        var line = cart.lineOf(sku).orElseThrow();
        cart.change(line, new BigDecimal(quantity), line.seen(), now);
    }

    public void accept(String sku, String shown) {
        cart.accept(Map.of(cart.lineOf(sku).orElseThrow().id(), UnitPrice.of(shown, "NOK")), now);
    }

    public void note(String purchaseOrder) {
        cart.note(new Facts(purchaseOrder, null, null, null, null), now);
    }

    public Draft draft() {
        return cart.draft();
    }

    public void ordered() {
        cart.ordered(now);
    }

    /** "40 BOLT", one for each line. */
    public List<String> lines() {
        return cart.lines().stream()
                .map(line -> line.quantity().toPlainString() + " " + line.sku())
                .toList();
    }
}
