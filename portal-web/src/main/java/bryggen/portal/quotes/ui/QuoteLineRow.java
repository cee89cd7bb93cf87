package bryggen.portal.quotes.ui;

import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.quotes.QuoteHead;
import bryggen.portal.quotes.QuoteLine;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a quote on its partner's page: what stands in its fields, and what is told beside them. A blank one waits to
 * be filled.
 */
public record QuoteLineRow(
        int index,
        String trace,
        Kind kind,
        boolean chosen,
        String sku,
        String name,
        String quantity,
        String unit,
        String margin,
        String price,
        String discount,
        String delivery,
        String cost,
        String special,
        String priced,
        String net,
        String left,
        boolean blank,
        boolean counted) {

    static QuoteLineRow of(int index, QuoteLine line, boolean counted, QuoteHead head, QuoteWords words) {
        var currency = head.currency();
        var cost = line.cost();
        return new QuoteLineRow(
                index,
                line.trace().toString(),
                line.kind(),
                line.chosen(),
                line.sku() == null ? "" : line.sku(),
                line.name(),
                words.field(line.quantity()),
                words.quantity(line.quantity(), line.unit()),
                words.field(line.margin() == null ? line.left(currency) : line.margin()),
                words.field(line.price(), currency),
                line.discount().signum() == 0 ? "" : words.field(line.discount()),
                line.delivery() == null ? "" : line.delivery().toString(),
                words.price(cost, line.base(), currency.getCurrencyCode()),
                line.special() == null ? "" : line.special(),
                words.price(line.price(), line.base(), currency.getCurrencyCode()),
                words.money(line.net(currency)),
                words.percent(line.left(currency)),
                false,
                counted);
    }

    static QuoteLineRow blank(int index) {
        var none = "";
        return new QuoteLineRow(
                index, none, Kind.LINE, false, none, none, none, none, none, none, none, none, none, none, none, none,
                none, true, false);
    }

    /** The same with what was typed, when it was refused. */
    QuoteLineRow typed(Form form) {
        var at = "line." + index + ".";
        return new QuoteLineRow(
                index,
                form.words(at + "trace"),
                kind(form.words(at + "kind")),
                form.has(at + "chosen"),
                form.words(at + "sku"),
                form.words(at + "name"),
                form.words(at + "quantity"),
                unit,
                form.words(at + "margin"),
                form.words(at + "price"),
                form.words(at + "discount"),
                form.words(at + "delivery"),
                cost,
                special,
                priced,
                net,
                left,
                form.words(at + "trace").isEmpty(),
                counted);
    }

    static Kind kind(String word) {
        return Stream.of(Kind.values())
                .filter(k -> k.name().equals(word))
                .findFirst()
                .orElse(Kind.LINE);
    }

    /** The choices of what kind it is, with the own one marked; as finished markup. */
    public String options(bryggen.portal.platform.Texts texts) {
        return Stream.of(Kind.values())
                .map(k -> Html.option(
                        k.name(), texts.get("quotes.kind." + k.name().toLowerCase(java.util.Locale.ROOT)), k == kind))
                .collect(Collectors.joining());
    }

    public boolean isChoice() {
        return kind != Kind.LINE;
    }
}
