package bryggen.portal.quotes;

import bryggen.portal.quotes.QuoteLine.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A version of a quote as its partner sees it, with costs and margins. */
public record Quote(QuoteHead head, List<QuoteLine> lines) {

    public QuoteTotals totals() {
        return QuoteTotals.of(lines, head.freight(), head.rate());
    }

    public Optional<QuoteLine> line(UUID trace) {
        return lines.stream().filter(line -> line.trace().equals(trace)).findFirst();
    }

    /** Whether its customer has anything to choose. */
    public boolean isToChoose() {
        return lines.stream().anyMatch(line -> line.kind() != Kind.LINE);
    }

    /**
     * QU19: the same quote with these options and alternatives in the sum, and no others.
     *
     * @throws QuoteRefusal 422 for what is not offered to be chosen, and for two alternatives of one line
     */
    public Quote choosing(Collection<UUID> choice) {
        var left = new HashSet<>(choice);
        boolean taken = false;
        for (var line : lines) {
            if (line.kind() == Kind.LINE) taken = false;
            else if (left.remove(line.trace()) && line.kind() == Kind.ALTERNATIVE) {
                if (taken) throw QuoteRefusal.Faulty.at("/choice", "quote-choice-unfit");
                taken = true;
            }
        }
        if (!left.isEmpty()) throw QuoteRefusal.Faulty.at("/choice", "quote-choice-unfit");
        return new Quote(
                head,
                lines.stream()
                        .map(line -> line.kind() == Kind.LINE ? line : line.chosen(choice.contains(line.trace())))
                        .toList());
    }

    /** The lines in the sum that the supplier sells: what an order would have (QU12). */
    public List<QuoteLine> goods() {
        return QuoteTotals.counted(lines).stream().filter(QuoteLine::isProduct).toList();
    }
}
