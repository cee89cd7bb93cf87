package bryggen.portal.quotes.ui;

import bryggen.portal.quotes.Quote;

/** The sums of a quote as its partner sees them, with what it earns (QU14). */
public record QuoteSums(
        String goods,
        String freight,
        String net,
        String taxLabel,
        String tax,
        String gross,
        String cost,
        String margin,
        String percent,
        boolean loss) {

    static QuoteSums of(Quote quote, QuoteWords words) {
        var sums = quote.totals();
        var rate = quote.head().rate();
        var texts = words.texts();
        var note = "quotes.tax." + rate.category();
        return new QuoteSums(
                words.money(sums.goods()),
                words.money(sums.freight()),
                words.money(sums.net()),
                rate.percent().signum() == 0 && texts.has(note)
                        ? texts.get(note)
                        : texts.say("quotes.tax", words.formats().number(rate.percent())),
                words.money(sums.tax()),
                words.money(sums.gross()),
                words.money(sums.cost()),
                words.money(sums.margin()),
                words.percent(sums.marginPercent()),
                sums.margin().isNegative());
    }
}
