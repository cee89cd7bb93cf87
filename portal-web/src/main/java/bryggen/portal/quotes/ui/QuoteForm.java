package bryggen.portal.quotes.ui;

import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
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
    Form form;

    Customer customer() {
        return new Customer(
                form.words("customer"),
                form.words("organisationNumber"),
                form.words("contact"),
                form.words("email"),
                form.words("street"),
                form.words("postalCode"),
                form.words("city"),
                form.words("country").toUpperCase(Locale.ROOT));
    }

    /**
     * @param without the line that is taken out
     * @throws bryggen.portal.quotes.QuoteRefusal 422 for a number or a day that is none
     */
    QuoteDraft draft(Quote stored, @Nullable String without) {
        var lines = new ArrayList<QuoteDraft.Line>();
        for (int i = 0; form.has("line." + i + ".quantity"); i++) {
            var line = line(i, lines.size(), stored);
            boolean gone = without != null && without.equals(form.text("line." + i + ".trace"));
            if (line != null && !gone) lines.add(line);
        }
        return new QuoteDraft(
                form.text("title"),
                customer(),
                form.text("language"),
                form.day("validUntil", "/validUntil"),
                form.number("freight", "/freight", Limits.PRICE.orBelow()),
                form.text("text"),
                List.copyOf(lines));
    }

    /** Nothing for a fresh line that was left empty, and for one whose quantity was emptied or set to nothing. */
    private QuoteDraft.@Nullable Line line(int i, int index, Quote stored) {
        var at = "line." + i + ".";
        var pointer = "/lines/" + index;
        var trace = form.id(at + "trace");
        var sku = form.text(at + "sku");
        var name = form.text(at + "name");
        if (sku == null && name == null) return null;
        var quantity = form.number(at + "quantity", pointer + "/quantity", Limits.QUANTITY.orBelow());
        if (trace == null && quantity == null) quantity = BigDecimal.ONE;
        if (trace != null && (quantity == null || quantity.signum() == 0)) return null;
        var before = trace == null ? null : stored.line(trace).orElse(null);
        var price = form.number(at + "price", pointer + "/price", Limits.PRICE.orBelow());
        var margin = form.percent(at + "margin", pointer + "/margin");
        boolean byMargin = isByMargin(before, stored, margin, price);
        return new QuoteDraft.Line(
                before == null ? null : trace,
                QuoteLineRow.kind(form.words(at + "kind")),
                form.has(at + "chosen"),
                before == null ? sku : before.sku(),
                name,
                quantity,
                before == null ? null : before.unit(),
                byMargin ? margin : null,
                byMargin ? null : price,
                form.percent(at + "discount", pointer + "/discount"),
                form.day(at + "delivery", pointer + "/delivery"));
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
