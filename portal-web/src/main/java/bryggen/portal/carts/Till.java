package bryggen.portal.carts;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Draft;
import bryggen.portal.orders.Ordering;
import bryggen.portal.orders.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes to carts, each a short transaction; what has to be asked of the ERP was asked before, by {@link Carting}. */
@ApplicationScoped
public class Till {
    @Inject
    Carts carts;

    @Inject
    Ordering ordering;

    @Inject
    Clock clock;

    /** A cart as it lies in the table, before the rules are asked. */
    record Lying(long edition, List<String> lineIds, Facts facts, Draft draft, @Nullable String removedSku) {}

    @Transactional
    Lying look(Actor actor) {
        return carts.find(actor)
                .map(cart -> new Lying(
                        cart.edition(),
                        cart.lines().stream().map(CartLine::id).toList(),
                        cart.facts(),
                        cart.draft(),
                        cart.removed().map(CartLine::sku).orElse(null)))
                .orElse(new Lying(
                        0,
                        List.of(),
                        new Facts(null, null, null, null, null),
                        new Draft(null, null, null, null, null, List.of()),
                        null));
    }

    @Transactional
    int count(Actor actor) {
        return carts.count(actor);
    }

    /** How much of a product is in the cart already. */
    @Transactional
    BigDecimal amountOf(Actor actor, String sku) {
        return carts.find(actor)
                .flatMap(cart -> cart.lineOf(sku))
                .map(CartLine::quantity)
                .orElse(BigDecimal.ZERO);
    }

    @Transactional
    Optional<String> skuOf(Actor actor, String lineId) {
        return carts.find(actor).flatMap(cart -> cart.line(lineId)).map(CartLine::sku);
    }

    @Transactional
    void add(Actor actor, String sku, BigDecimal quantity, @Nullable UnitPrice seen) {
        carts.held(actor, clock.instant()).add(sku, quantity, seen, clock.instant());
    }

    @Transactional
    void change(Actor actor, Map<String, BigDecimal> quantities, Map<String, UnitPrice> seen) {
        var cart = carts.held(actor, clock.instant());
        quantities.forEach((lineId, quantity) ->
                cart.line(lineId).ifPresent(line -> cart.change(line, quantity, seen.get(lineId), clock.instant())));
    }

    @Transactional
    void remove(Actor actor, String lineId) {
        var cart = carts.held(actor, clock.instant());
        cart.line(lineId).ifPresent(line -> cart.remove(line, clock.instant()));
    }

    @Transactional
    void act(Actor actor, Consumer<Cart> act) {
        act.accept(carts.held(actor, clock.instant()));
    }

    @Transactional
    Optional<String> placed(Actor actor, long edition) {
        return carts.placed(actor, edition);
    }

    @Transactional
    void addAll(Actor actor, List<Added> added) {
        var cart = carts.held(actor, clock.instant());
        for (var line : added) cart.add(line.sku(), line.quantity(), line.seen(), clock.instant());
    }

    /** A line to add, with the price that is seen next. */
    public record Added(String sku, BigDecimal quantity, @Nullable UnitPrice seen) {}

    /**
     * CT6: the edition that was shown becomes an order, once. A second press waits here for the first and finds its order.
     *
     * @throws CartRefusal.Changed when the cart is no longer the one that was shown
     */
    @Transactional
    String place(Actor actor, long edition, Assessment assessment) {
        var cart = carts.held(actor, clock.instant());
        var before = carts.placed(actor, edition);
        if (before.isPresent()) return before.get();
        if (cart.edition() != edition) throw new CartRefusal.Changed();
        var number = ordering.place(actor, assessment, Origin.WEB);
        carts.placed(cart, number, clock.instant());
        cart.ordered(clock.instant());
        return number;
    }
}
