package bryggen.portal.quotes;

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

    /** The lines in the sum that the supplier sells: what an order would have (QU12). */
    public List<QuoteLine> goods() {
        return QuoteTotals.counted(lines).stream().filter(QuoteLine::isProduct).toList();
    }
}
