package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.platform.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
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

    /** @param counted whether it is in the sum */
    public record Line(
            String name,
            @Nullable String sku,
            BigDecimal quantity,
            String unit,
            BigDecimal base,
            BigDecimal price,
            BigDecimal discount,
            Money net,
            boolean counted) {}

    static CustomerQuote of(Quote quote) {
        var head = quote.head();
        var sums = quote.totals();
        var counted = QuoteTotals.counted(quote.lines());
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
                quote.lines().stream()
                        .filter(line -> counted.contains(line) || line.kind() != QuoteLine.Kind.LINE)
                        .map(line -> line(line, counted.contains(line), head.currency()))
                        .toList(),
                sums.freight(),
                sums.net(),
                sums.tax(),
                sums.gross(),
                head.documentHash(),
                head.decision());
    }

    private static Line line(QuoteLine line, boolean counted, Currency currency) {
        return new Line(
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
