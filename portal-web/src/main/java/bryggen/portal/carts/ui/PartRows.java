package bryggen.portal.carts.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.catalogue.PromisedLines;
import bryggen.portal.catalogue.Transport;
import bryggen.portal.orders.Assessment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CT10: the orders that a cart becomes, each with what it is worth and when all of it can come. */
@RequestScoped
public class PartRows {
    @Inject
    Here here;

    @Inject
    Transport transport;

    @Inject
    Clock clock;

    /** @param rows of all lines, in their order */
    List<PartRow> of(Assessment whole, List<LineRow> rows) {
        var parts = whole.parts();
        var promises = new PromisedLines(DispatchDays.current(), clock);
        var found = new ArrayList<PartRow>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var its = new ArrayList<LineRow>();
            var drop = whole.draft().dropOf(part.lines().get(0).asked());
            for (int j = 0; j < rows.size(); j++)
                if (whole.draft().dropOf(whole.lines().get(j).asked()).equals(drop)) its.add(rows.get(j));
            var goes = LineRow.goes(drop, whole.buyer(), here.getTexts(), here.getFormats());
            found.add(new PartRow(
                    here.getTexts()
                            .say(
                                    "carts.part",
                                    i + 1,
                                    parts.size(),
                                    goes.isEmpty() ? here.getTexts().get("carts.ship-to.usual") : goes),
                    its,
                    Sums.of(part, here.getTexts(), here.getFormats()),
                    promise(part, promises)));
        }
        return found;
    }

    /** A place that is none of the company's is told at its line. */
    private String promise(Assessment part, PromisedLines promises) {
        var shipTo = part.draft().shipTo();
        var way = shipTo == null || part.buyer().shipTo(shipTo).isEmpty()
                ? null
                : transport.to(part.buyer().account(), shipTo);
        var leaves = new ArrayList<Optional<LocalDate>>();
        for (var line : part.lines()) {
            var offer = line.offer();
            var quantity = line.asked().quantity();
            if (offer == null || quantity == null) continue;
            leaves.add(promises.next(offer, quantity)
                    .date()
                    .map(possible -> promises.leaves(possible, part.draft().requestedDelivery(), way)));
        }
        return PromisedLines.last(leaves)
                .map(last -> promise(last, promises.arrives(last, way)))
                .orElse(here.getTexts().get("carts.part.open"));
    }

    private String promise(LocalDate leaves, @Nullable LocalDate arrives) {
        return arrives == null
                ? here.getTexts().say("carts.part.leaves", here.getFormats().date(leaves))
                : here.getTexts().say("carts.part.arrives", here.getFormats().date(arrives));
    }
}
