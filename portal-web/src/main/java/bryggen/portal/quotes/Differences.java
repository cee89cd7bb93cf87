package bryggen.portal.quotes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** QU8: what a newer version of a quote says otherwise than an older one. */
public final class Differences {
    private Differences() {}

    /** Of what a difference is; the words stand in the bundle under {@code difference.<name>}. */
    public enum What {
        TITLE,
        CUSTOMER,
        ADDRESS,
        VALID_UNTIL,
        FREIGHT,
        TEXT,
        NAME,
        QUANTITY,
        PRICE,
        DISCOUNT,
        DELIVERY,
        KIND,
        CHOSEN,
        COST
    }

    public record Change(What what, Object before, Object after) {}

    /**
     * A line that was added (nothing before), removed (nothing after) or changed.
     *
     * @param changes none where it was added or removed
     */
    public record LineChange(@Nullable QuoteLine before, @Nullable QuoteLine after, List<Change> changes) {}

    public record Found(List<Change> head, List<LineChange> lines) {
        public boolean isEmpty() {
            return head.isEmpty() && lines.isEmpty();
        }
    }

    public static Found between(Quote older, Quote newer) {
        var lines = new ArrayList<LineChange>();
        for (var line : newer.lines()) {
            var before = older.line(line.trace()).orElse(null);
            var changes = before == null ? List.<Change>of() : changes(before, line);
            if (before == null || !changes.isEmpty()) lines.add(new LineChange(before, line, changes));
        }
        for (var line : older.lines())
            if (newer.line(line.trace()).isEmpty()) lines.add(new LineChange(line, null, List.of()));
        return new Found(head(older.head(), newer.head()), List.copyOf(lines));
    }

    private static List<Change> head(QuoteHead older, QuoteHead newer) {
        var changes = new ArrayList<Change>();
        look(changes, What.TITLE, older, newer, QuoteHead::title);
        look(changes, What.CUSTOMER, older, newer, h -> h.customer().name());
        look(
                changes,
                What.ADDRESS,
                older,
                newer,
                h -> String.join(", ", h.customer().address()));
        look(changes, What.VALID_UNTIL, older, newer, QuoteHead::validUntil);
        look(changes, What.FREIGHT, older, newer, QuoteHead::freight);
        look(changes, What.TEXT, older, newer, QuoteHead::text);
        return List.copyOf(changes);
    }

    private static List<Change> changes(QuoteLine older, QuoteLine newer) {
        var changes = new ArrayList<Change>();
        look(changes, What.NAME, older, newer, QuoteLine::name);
        look(changes, What.QUANTITY, older, newer, QuoteLine::quantity);
        look(changes, What.PRICE, older, newer, QuoteLine::price);
        look(changes, What.DISCOUNT, older, newer, QuoteLine::discount);
        look(changes, What.DELIVERY, older, newer, line -> line.delivery() == null ? "" : line.delivery());
        look(changes, What.KIND, older, newer, QuoteLine::kind);
        look(changes, What.CHOSEN, older, newer, QuoteLine::chosen);
        look(changes, What.COST, older, newer, line -> line.cost() == null ? "" : line.cost());
        return List.copyOf(changes);
    }

    private static <T> void look(List<Change> changes, What what, T older, T newer, Function<T, Object> fact) {
        var before = fact.apply(older);
        var after = fact.apply(newer);
        boolean same = (before instanceof BigDecimal a && after instanceof BigDecimal b)
                ? a.compareTo(b) == 0
                : Objects.equals(before, after);
        if (!same) changes.add(new Change(what, before, after));
    }
}
