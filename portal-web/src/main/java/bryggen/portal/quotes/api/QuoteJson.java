package bryggen.portal.quotes.api;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.Blank;
import bryggen.portal.quotes.Quote;
import bryggen.portal.quotes.QuoteHead;
import bryggen.portal.quotes.QuoteLine;
import bryggen.portal.quotes.QuoteTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A quote on the wire, as its partner sees it: with what it pays and earns. */
public record QuoteJson(
        String number,
        int version,
        String status,
        @Nullable String title,
        @Nullable String lead,
        @Nullable String campaign,
        NewQuoteJson.CustomerJson customer,
        String language,
        LocalDate validUntil,
        @Nullable String text,
        String owner,
        Instant changedAt,
        @Nullable Instant sentAt,
        @Nullable String documentHash,
        @Nullable DecisionJson decision,
        @Nullable OrderJson order,
        List<LineJson> lines,
        TotalsJson totals) {

    public record DecisionJson(Instant at, String by, @Nullable String documentHash, @Nullable String reason) {}

    /** @param account whose order it is; another one's when it was placed on behalf */
    public record OrderJson(String number, String account, Instant at) {}

    /** @param counted whether it is in the sum */
    public record LineJson(
            int line,
            String kind,
            boolean counted,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            String unit,
            BigDecimal priceBase,
            @Nullable BigDecimal cost,
            @Nullable String specialPrice,
            BigDecimal price,
            BigDecimal discount,
            @Nullable BigDecimal margin,
            @Nullable LocalDate delivery,
            BigDecimal net) {}

    /** @param margin what the partner earns */
    public record TotalsJson(
            BigDecimal goods,
            BigDecimal freight,
            BigDecimal net,
            BigDecimal taxPercent,
            BigDecimal tax,
            BigDecimal gross,
            BigDecimal cost,
            BigDecimal margin,
            String currency) {}

    static QuoteJson of(Quote quote) {
        var head = quote.head();
        return new QuoteJson(
                head.number(),
                head.version(),
                head.status().word(),
                Blank.none(head.title()),
                head.lead(),
                head.campaign(),
                NewQuoteJson.CustomerJson.of(head.customer()),
                head.language().code(),
                head.validUntil(),
                Blank.none(head.text()),
                head.ownerName(),
                head.changedAt(),
                head.sentAt(),
                head.documentHash(),
                decision(head),
                order(head),
                lines(quote),
                totals(quote));
    }

    private static @Nullable DecisionJson decision(QuoteHead head) {
        var decision = head.decision();
        return decision == null
                ? null
                : new DecisionJson(decision.at(), decision.by(), decision.hash(), Blank.none(decision.reason()));
    }

    private static @Nullable OrderJson order(QuoteHead head) {
        var ordered = head.ordered();
        return ordered == null ? null : new OrderJson(ordered.number(), ordered.account(), ordered.at());
    }

    private static List<LineJson> lines(Quote quote) {
        var counted = QuoteTotals.counted(quote.lines());
        var lines = new ArrayList<LineJson>();
        for (var line : quote.lines())
            lines.add(line(
                    lines.size() + 1, line, counted.contains(line), quote.head().currency()));
        return List.copyOf(lines);
    }

    private static LineJson line(int number, QuoteLine line, boolean counted, Currency currency) {
        return new LineJson(
                number,
                line.kind().name().toLowerCase(Locale.ROOT),
                counted,
                line.sku(),
                line.name(),
                line.quantity(),
                line.unit(),
                line.base(),
                line.cost() == null ? null : atLeast(line.cost(), currency),
                line.special(),
                atLeast(line.price(), currency),
                line.discount(),
                line.left(currency),
                line.delivery(),
                line.net(currency).amount());
    }

    private static TotalsJson totals(Quote quote) {
        var sums = quote.totals();
        return new TotalsJson(
                amount(sums.goods()),
                amount(sums.freight()),
                amount(sums.net()),
                quote.head().rate().percent(),
                amount(sums.tax()),
                amount(sums.gross()),
                amount(sums.cost()),
                amount(sums.margin()),
                sums.currency().getCurrencyCode());
    }

    private static BigDecimal amount(Money money) {
        return money.amount();
    }

    /** A price shows at least the currency's decimals. */
    private static BigDecimal atLeast(BigDecimal price, Currency currency) {
        return price.scale() < currency.getDefaultFractionDigits()
                ? price.setScale(currency.getDefaultFractionDigits())
                : price;
    }
}
