package bryggen.portal.deliveries;

import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.catalogue.PromisedLines;
import bryggen.portal.orders.OrderSheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When orders that nobody has sent yet could leave, were they sent now (DL16). */
@ApplicationScoped
public class Leavings {
    @Inject
    Offers offers;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /**
     * The working day on which all of a group's lines can have left the warehouse, from the stamped copy of the stock: all
     * groups are asked about at once. Where the calculator knows no day for one of its lines the group is not in the answer.
     *
     * @param groups orders that are sent together, by the number of the first; each for itself, as if the others were not
     */
    public Map<String, LocalDate> of(Actor actor, Map<String, List<OrderSheet>> groups) {
        var asks = new ArrayList<LineAsk>();
        groups.values().forEach(orders -> lines(orders)
                .forEach(line -> asks.add(new LineAsk(new Sku(line.sku()), line.quantity()))));
        var leavings = new HashMap<String, LocalDate>();
        if (asks.isEmpty()) return leavings;
        var answers = offers.of(actor, asks).iterator();
        groups.forEach((number, orders) -> {
            var promises = new PromisedLines(days, clock);
            var leaves = new ArrayList<Optional<LocalDate>>();
            for (var line : lines(orders))
                leaves.add(answers.next()
                        .flatMap(offer -> promises.next(offer, line.quantity()).date()));
            PromisedLines.last(leaves).ifPresent(last -> leavings.put(number, last));
        });
        return leavings;
    }

    private static List<OrderSheet.Line> lines(List<OrderSheet> orders) {
        return orders.stream().flatMap(order -> order.lines().stream()).toList();
    }
}
