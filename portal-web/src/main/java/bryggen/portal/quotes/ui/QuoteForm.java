package bryggen.portal.quotes.ui;

import bryggen.portal.quotes.Customer;
import bryggen.portal.quotes.Quote;
import bryggen.portal.quotes.QuoteDraft;
import bryggen.portal.quotes.QuoteLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a quote: its head, its lines, and the fresh ones below them. */
@RequestScoped
public class QuoteForm {
    @Inject
    QuoteTyping typing;

    Customer customer() {
        return new Customer(
                typing.words("customer"),
                typing.words("organisationNumber"),
                typing.words("contact"),
                typing.words("email"),
                typing.words("street"),
                typing.words("postalCode"),
                typing.words("city"),
                typing.words("country").toUpperCase(Locale.ROOT));
    }

    /**
     * @param without the line that is taken out
     * @throws bryggen.portal.quotes.QuoteRefusal 422 for a number or a day that is none
     */
    QuoteDraft draft(Quote stored, @Nullable String without) {
        var lines = new ArrayList<QuoteDraft.Line>();
        for (int i = 0; typing.has("line." + i + ".quantity"); i++) {
            var line = line(i, lines.size(), stored);
            boolean gone = without != null && without.equals(typing.text("line." + i + ".trace"));
            if (line != null && !gone) lines.add(line);
        }
        return new QuoteDraft(
                typing.text("title"),
                customer(),
                typing.text("language"),
                typing.day("validUntil", "/validUntil"),
                typing.decimal("freight", "/freight"),
                typing.text("text"),
                List.copyOf(lines));
    }

    /** Nothing for a fresh line that was left empty, and for one whose quantity was emptied or set to nothing. */
    private QuoteDraft.@Nullable Line line(int i, int index, Quote stored) {
        var at = "line." + i + ".";
        var pointer = "/lines/" + index;
        var trace = typing.id(at + "trace");
        var sku = typing.text(at + "sku");
        var name = typing.text(at + "name");
        if (sku == null && name == null) return null;
        var quantity = typing.decimal(at + "quantity", pointer + "/quantity");
        if (trace == null && quantity == null) quantity = BigDecimal.ONE;
        if (trace != null && (quantity == null || quantity.signum() == 0)) return null;
        var before = trace == null ? null : stored.line(trace).orElse(null);
        var price = typing.decimal(at + "price", pointer + "/price");
        var margin = typing.decimal(at + "margin", pointer + "/margin");
        boolean byMargin = isByMargin(before, stored, margin, price);
        return new QuoteDraft.Line(
                before == null ? null : trace,
                QuoteLineRow.kind(typing.words(at + "kind")),
                typing.has(at + "chosen"),
                before == null ? sku : before.sku(),
                name,
                quantity,
                before == null ? null : before.unit(),
                byMargin ? margin : null,
                byMargin ? null : price,
                typing.decimal(at + "discount", pointer + "/discount"),
                typing.day(at + "delivery", pointer + "/delivery"));
    }

    /** Both fields stand filled: the one that was changed is meant; a price that was changed is meant before a margin. */
    private static boolean isByMargin(
            @Nullable QuoteLine before, Quote stored, @Nullable BigDecimal margin, @Nullable BigDecimal price) {
        if (price == null || margin == null) return price == null;
        if (before == null) return false;
        if (before.price().compareTo(price) != 0) return false;
        var shown = before.margin() == null ? before.left(stored.head().currency()) : before.margin();
        boolean marginMoved = shown == null || shown.compareTo(margin) != 0;
        return before.margin() != null || marginMoved;
    }
}
