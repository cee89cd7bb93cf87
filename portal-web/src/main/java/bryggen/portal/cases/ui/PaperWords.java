package bryggen.portal.cases.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.Paper;
import bryggen.portal.invoices.InvoiceWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of a document, to be chosen from. */
@RequestScoped
class PaperWords {
    @Inject
    Here here;

    @Inject
    Posted posted;

    /**
     * A line as it is read and ticked.
     *
     * @param of how much there is, with its unit
     * @param quantity as it stands in the field
     */
    public record Line(
            int line,
            String field,
            String quantityField,
            String sku,
            String name,
            String of,
            String quantity,
            boolean ticked) {}

    String title(Paper paper) {
        return here.getTexts().say("cases.paper." + paper.type().name().toLowerCase(Locale.ROOT), paper.number());
    }

    /** @param chosen the number of the line from which one came */
    List<Line> of(Paper paper, @Nullable String chosen) {
        return paper.lines().stream().map(l -> line(l, chosen)).toList();
    }

    private Line line(Paper.Line line, @Nullable String chosen) {
        var field = "line." + line.line();
        var number = String.valueOf(line.line());
        return new Line(
                line.line(),
                field,
                "quantity." + line.line(),
                line.sku() == null ? "" : line.sku(),
                line.name(),
                quantity(line.quantity(), line.unit()),
                posted.typed("quantity." + line.line(), here.getFormats().field(line.quantity())),
                posted.isRefused() ? !posted.typed(field).isEmpty() : number.equals(chosen));
    }

    /** "20 m", or "20" where a document does not say of what. */
    String quantity(BigDecimal quantity, String unit) {
        var number = here.getFormats().number(quantity);
        return unit.isEmpty() ? number : number + "\u00a0" + InvoiceWords.unit(here.getTexts(), unit);
    }
}
