package bryggen.portal.cases;

import bryggen.portal.platform.Blank;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody writes it down (CE2). At most one of the documents is named.
 *
 * @param lines of that document
 */
public record Draft(
        CaseKind kind,
        @Nullable String category,
        @Nullable String severity,
        @Nullable String wanted,
        @Nullable String description,
        @Nullable String order,
        @Nullable String shipment,
        @Nullable String invoice,
        List<LineWish> lines) {

    /** One case bears no more. */
    public static final int MOST_LINES = 500;

    /**
     * A line of the document.
     *
     * @param quantity so much of it; none for the chosen pieces, or for all of it
     * @param serials of the pieces that come back, where somebody has chosen them (CE14)
     */
    public record LineWish(int line, @Nullable BigDecimal quantity, LineState state, List<String> serials) {

        /** Whichever pieces they are. */
        public LineWish(int line, @Nullable BigDecimal quantity, LineState state) {
            this(line, quantity, state, List.of());
        }
    }

    /** Looked at, with the words that it is made of. */
    record Fit(
            CaseKind kind,
            Category category,
            Severity severity,
            Outcome wanted,
            String description,
            @Nullable String order,
            @Nullable String shipment,
            @Nullable String invoice,
            List<LineWish> lines) {}

    /** @throws CaseRefusal.Faulty 422 with every fault at its place */
    Fit fit(boolean wordsNeeded) {
        var faults = new ArrayList<Finding>();
        var kindOf = chosen(category, Category::of, "/category", "case-category-unknown", faults)
                .filter(c -> {
                    if (Category.of(kind).contains(c)) return true;
                    faults.add(Finding.at("/category", "case-category-unknown"));
                    return false;
                });
        var hurts = chosen(severity, Severity::of, "/severity", "case-severity-unknown", faults);
        var good = chosen(wanted, Outcome::of, "/wanted", "case-wanted-unknown", faults)
                .filter(o -> {
                    if (Outcome.of(kind).contains(o)) return true;
                    faults.add(Finding.at("/wanted", "case-wanted-unknown"));
                    return false;
                });
        var words = CaseText.looked(description, "/description", CaseText.LONGEST, wordsNeeded, faults);
        for (int i = 0; i < lines.size(); i++) {
            var quantity = lines.get(i).quantity();
            if (quantity != null && (quantity.signum() <= 0 || quantity.scale() > 4 || quantity.precision() > 15))
                faults.add(Finding.at("/lines/" + i + "/quantity", "case-quantity-unfit"));
            if (kind != CaseKind.RETURN && !lines.get(i).serials().isEmpty())
                faults.add(Finding.at("/lines/" + i + "/serials", "case-serial-unfit"));
        }
        if (lines.stream().map(LineWish::line).distinct().count() < lines.size() || lines.size() > MOST_LINES)
            faults.add(Finding.at("/lines", "case-line-unknown"));
        if (!faults.isEmpty() || kindOf.isEmpty() || hurts.isEmpty() || good.isEmpty())
            throw new CaseRefusal.Faulty(faults);
        return new Fit(
                kind,
                kindOf.get(),
                hurts.get(),
                good.get(),
                words,
                Blank.none(order),
                Blank.none(shipment),
                Blank.none(invoice),
                lines);
    }

    private static <T> Optional<T> chosen(
            @Nullable String word,
            Function<String, Optional<T>> of,
            String pointer,
            String code,
            List<Finding> faults) {
        var found = word == null ? Optional.<T>empty() : of.apply(word.strip());
        if (found.isEmpty()) faults.add(Finding.at(pointer, code));
        return found;
    }
}
