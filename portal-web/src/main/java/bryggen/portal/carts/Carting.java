package bryggen.portal.carts;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.catalogue.Recognising;
import bryggen.portal.orders.Draft;
import bryggen.portal.orders.OrderRefusal;
import bryggen.portal.orders.Ordering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do with their cart. Prices are asked of the ERP before a transaction begins, never inside one. */
@ApplicationScoped
public class Carting {
    @Inject
    Till till;

    @Inject
    Offers offers;

    @Inject
    Recognising recognising;

    @Inject
    Ordering ordering;

    @Inject
    Clock clock;

    /** The cart with all that the rules say of it now (CT8). */
    public Basket look(Actor actor) {
        var lying = till.look(actor);
        var assessment = ordering.assess(actor, lying.draft());
        return new Basket(
                lying.edition(),
                lying.lineIds(),
                lying.facts(),
                assessment,
                ordering.consent(actor, assessment),
                lying.removedSku());
    }

    /** How many lines the cart has. */
    public int count(Actor actor) {
        return till.count(actor);
    }

    /**
     * CT2. Where the page showed a price ({@code seen}) and that price no longer holds, it stays the seen one, so that the
     * cart shows the change; otherwise the price at the new sum is what the buyer sees next.
     *
     * @throws CartRefusal for an unknown product, an odd quantity, or a full cart
     */
    public void add(Actor actor, String sku, BigDecimal quantity, @Nullable UnitPrice seen) {
        needsBuyer(actor);
        Cart.checked(quantity);
        var wanted = meant(actor, sku);
        var sum = Cart.checked(till.amountOf(actor, wanted.value()).add(quantity));
        var answers = offers.live(actor, List.of(new LineAsk(wanted, quantity), new LineAsk(wanted, sum)));
        var offer = answers.get(0).orElseThrow(() -> new CartRefusal.UnknownSku(sku));
        var now = price(offer);
        boolean moved = seen != null && now != null && !same(seen, now);
        till.add(
                actor,
                wanted.value(),
                quantity,
                moved ? seen : price(answers.get(1).orElse(offer)));
    }

    /** Several quantities at once, by line; zero takes the line out. Lines that are no longer there are passed over. */
    public void change(Actor actor, Map<String, BigDecimal> quantities) {
        needsBuyer(actor);
        var zero = new ArrayList<String>();
        var asks = new ArrayList<LineAsk>();
        var asked = new ArrayList<String>();
        var changed = new HashMap<String, BigDecimal>();
        quantities.forEach((lineId, quantity) -> {
            if (quantity.signum() == 0) {
                zero.add(lineId);
                return;
            }
            till.skuOf(actor, lineId).ifPresent(sku -> {
                asks.add(new LineAsk(new Sku(sku), Cart.checked(quantity)));
                asked.add(lineId);
                changed.put(lineId, quantity);
            });
        });
        var seen = new HashMap<String, UnitPrice>();
        var answers = asks.isEmpty() ? List.<Optional<Offer>>of() : offers.live(actor, asks);
        for (int i = 0; i < answers.size(); i++) {
            var price = answers.get(i).map(Carting::price).orElse(null);
            if (price != null) seen.put(asked.get(i), price);
        }
        if (!changed.isEmpty()) till.change(actor, changed, seen);
        zero.forEach(lineId -> till.remove(actor, lineId));
    }

    /** CT9: by line, empty where what fits decides. */
    public void choose(Actor actor, Map<String, String> agreements) {
        needsBuyer(actor);
        if (!agreements.isEmpty()) till.act(actor, cart -> cart.choose(agreements, clock.instant()));
    }

    /**
     * CT10: what of these lines goes elsewhere or on another day; without place and day it goes with the rest again. Whether
     * the place is the company's and the day fits is said at the lines (CT8).
     *
     * @param part how much of each; none for all of it
     * @throws CartRefusal.NoLine 422 when no line is named
     */
    public void send(
            Actor actor,
            List<String> lineIds,
            @Nullable BigDecimal part,
            @Nullable String shipTo,
            @Nullable LocalDate wanted) {
        needsBuyer(actor);
        if (lineIds.isEmpty()) throw new CartRefusal.NoLine();
        till.act(actor, cart -> cart.send(lineIds, part, new Draft.Drop(shipTo, wanted), clock.instant()));
    }

    /** CT4. */
    public void remove(Actor actor, String lineId) {
        needsBuyer(actor);
        till.remove(actor, lineId);
    }

    /** CT4. */
    public void putBack(Actor actor) {
        needsBuyer(actor);
        till.act(actor, cart -> cart.putBack(clock.instant()));
    }

    /** CT5: accepts the prices that were shown, by line; a price that has moved on again is shown again. */
    public void accept(Actor actor, Map<String, UnitPrice> shown) {
        needsBuyer(actor);
        till.act(actor, cart -> cart.accept(shown, clock.instant()));
    }

    /** What is said beside the lines; kept as typed, checked when it is looked at (CT8). */
    public void note(Actor actor, Facts facts) {
        needsBuyer(actor);
        till.act(actor, cart -> cart.note(facts, clock.instant()));
    }

    /**
     * CT6: places the edition that was shown, with what was said beside it. What was said is kept when it is refused.
     *
     * @return the number of the order it became, now or by an earlier press
     */
    public String place(Actor actor, long edition, Facts facts) {
        needsBuyer(actor);
        var before = till.placed(actor, edition);
        if (before.isPresent()) return before.get();
        var lying = till.look(actor);
        if (lying.edition() != edition) return till.placed(actor, edition).orElseThrow(CartRefusal.Changed::new);
        try {
            return till.place(
                    actor,
                    edition,
                    ordering.assess(actor, facts.with(lying.draft().lines())));
        } catch (OrderRefusal refusal) {
            note(actor, facts);
            throw refusal;
        }
    }

    /** Asks those who keep the company's rules to lift what forbids the cart as it is (orders, OR19). */
    public void askToLift(Actor actor) {
        needsBuyer(actor);
        ordering.askToLift(actor, ordering.assess(actor, till.look(actor).draft()));
    }

    /** With the price of this moment, which its person sees next. Asks the ERP; not to be called inside a transaction. */
    public List<Till.Added> priced(Actor actor, List<LineAsk> asks) {
        needsBuyer(actor);
        return offers.live(actor, asks).stream()
                .flatMap(Optional::stream)
                .map(offer -> new Till.Added(offer.sku().value(), offer.quantity(), price(offer)))
                .toList();
    }

    /**
     * Many lines at once, all or none.
     *
     * @throws CartRefusal.Full 422 when they do not fit beside what is there (CT7)
     */
    public void put(Actor actor, List<Till.Added> lines) {
        needsBuyer(actor);
        if (!lines.isEmpty()) till.addAll(actor, lines);
    }

    private static void needsBuyer(Actor actor) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
    }

    /** Catalogue, CA22. */
    private Sku meant(Actor actor, String number) {
        var known = recognising
                .all(actor.account().number(), actor.language(), List.of(number), false)
                .get(0);
        if (known.sku() == null || !known.isFound()) throw new CartRefusal.UnknownSku(number.strip());
        return new Sku(known.sku());
    }

    private static @Nullable UnitPrice price(Offer offer) {
        var own = offer.price();
        return own == null ? null : own.unit();
    }

    private static boolean same(UnitPrice a, UnitPrice b) {
        return a.currency().equals(b.currency())
                && a.amount().multiply(b.baseQuantity()).compareTo(b.amount().multiply(a.baseQuantity())) == 0;
    }
}
