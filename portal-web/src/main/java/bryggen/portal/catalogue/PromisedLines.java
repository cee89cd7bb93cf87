package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Promises for lines that are ordered together: two lines of a product share what there is of it. */
public final class PromisedLines {
    private final Map<Sku, BigDecimal> taken = new HashMap<>();
    private final DispatchDays days;
    private final Clock clock;

    public PromisedLines(DispatchDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** The next line's, after those that were asked about before. */
    public Promise next(Offer offer, BigDecimal quantity) {
        var all = taken.merge(offer.sku(), quantity, BigDecimal::add);
        return Promise.of(all, offer.stock(), offer.leadTimeDays(), days, clock);
    }

    /** The last line counts; none where a line has no day, or there is no line. */
    public static Optional<LocalDate> last(List<Optional<LocalDate>> days) {
        return days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The wanted day where it leaves time enough: earlier than wanted is not what was asked for. */
    public LocalDate leaves(LocalDate possible, @Nullable LocalDate wanted, Transport.@Nullable Way way) {
        if (wanted == null) return possible;
        var leaves = way == null ? wanted : days.before(wanted, way.days());
        return leaves.isAfter(possible) ? leaves : possible;
    }

    /** On the day of arrival, where the way is known. */
    public @Nullable LocalDate arrives(LocalDate leaves, Transport.@Nullable Way way) {
        return way == null ? null : days.after(leaves, way.days());
    }
}
