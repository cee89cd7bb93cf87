package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.lists.BuyingList;
import bryggen.portal.lists.Collecting;
import bryggen.portal.lists.ListToCart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** QU1: the lines of a list of the partner's as lines of a quote: what is sold, in quantities that can be ordered. */
@ApplicationScoped
public class FromList {
    @Inject
    Collecting collecting;

    @Inject
    ListToCart lists;

    /** @throws bryggen.portal.lists.ListRefusal 404 for one that is not there or not theirs to see */
    public BuyingList.Sheet sheet(Actor actor, String id) {
        return collecting.get(actor, id);
    }

    public List<QuoteDraft.Line> lines(Actor actor, BuyingList.Sheet sheet, @Nullable BigDecimal margin) {
        return lists.look(actor, sheet.lines()).stream()
                .flatMap(now -> Stream.ofNullable(now.quantity())
                        .map(quantity -> QuoteDraft.Line.of(now.line().sku(), quantity, margin)))
                .toList();
    }
}
