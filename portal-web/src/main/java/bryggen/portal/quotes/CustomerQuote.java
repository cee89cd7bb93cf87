package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.platform.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** QU7: all that an end customer may know of a quote; costs and margins have no place in it. */
public record CustomerQuote(
        String number,
        int version,
        QuoteStatus status,
        String title,
        Customer customer,
        String seller,
        Language language,
        Currency currency,
        LocalDate validUntil,
        String text,
        TaxRate rate,
        List<Line> lines,
        Money freight,
        Money net,
        Money tax,
        Money gross,
        @Nullable String documentHash,
        QuoteHead.@Nullable Decision decision) {

    /**
     * @param counted whether it is in the sum
     * @param above the line that an alternative would stand in place of
     */
    public record Line(
            UUID trace,
            QuoteLine.Kind kind,
            @Nullable UUID above,
            String name,
            @Nullable String sku,
            BigDecimal quantity,
            String unit,
            BigDecimal base,
            BigDecimal price,
            BigDecimal discount,
            Money net,
            boolean counted) {}

    /** As it is read and printed: a line that an alternative stands in place of is left out. */
    static CustomerQuote of(Quote quote) {
        return of(quote, false);
    }

    /** With everything that can be chosen, where its customer still may. */
    static CustomerQuote toChoose(Quote quote) {
        return of(quote, true);
    }

    private static CustomerQuote of(Quote quote, boolean whole) {
        var head = quote.head();
        var sums = quote.totals();
        return new CustomerQuote(
                head.number(),
                head.version(),
                head.status(),
                head.title(),
                head.customer(),
                head.ownerName(),
                head.language(),
                head.currency(),
                head.validUntil(),
                head.text(),
                head.rate(),
                lines(quote, whole),
                sums.freight(),
                sums.net(),
                sums.tax(),
                sums.gross(),
                head.documentHash(),
                head.decision());
    }

    private static List<Line> lines(Quote quote, boolean whole) {
        var counted = QuoteTotals.counted(quote.lines());
        var shown = new ArrayList<Line>();
        UUID above = null;
        for (var line : quote.lines()) {
            if (line.kind() == QuoteLine.Kind.LINE) above = line.trace();
            boolean in = counted.contains(line);
            if (whole || in || line.kind() != QuoteLine.Kind.LINE)
                shown.add(line(line, in, above, quote.head().currency()));
        }
        return List.copyOf(shown);
    }

    private static Line line(QuoteLine line, boolean counted, @Nullable UUID above, Currency currency) {
        return new Line(
                line.trace(),
                line.kind(),
                line.kind() == QuoteLine.Kind.ALTERNATIVE ? above : null,
                line.name(),
                line.sku(),
                line.quantity(),
                line.unit(),
                line.base(),
                line.price(),
                line.discount(),
                line.net(currency),
                counted);
    }
}
