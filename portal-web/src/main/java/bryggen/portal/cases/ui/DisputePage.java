package bryggen.portal.cases.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.cases.Category;
import bryggen.portal.cases.Outcome;
import bryggen.portal.cases.Paper;
import bryggen.portal.cases.Papers;
import bryggen.portal.platform.faces.Filter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of an invoice is not to be paid as it stands. */
@Named
@RequestScoped
@Page("/cases/dispute")
@Allows({Role.PAYABLES})
public class DisputePage {
    @Inject
    Here here;

    @Inject
    Papers papers;

    @Inject
    Posted posted;

    @Inject
    CaseWords words;

    @Inject
    PaperWords lines;

    private Paper.@Nullable Line line;

    public void open() {
        posted.show();
        var paper = papers.named(here.getActor(), null, here.needed("invoice"), null)
                .orElseThrow();
        var wanted = here.needed("line");
        line = paper.lines().stream()
                .filter(l -> wanted.equals(String.valueOf(l.line())))
                .findFirst()
                .orElseThrow(CaseRefusal.Unknown::new);
    }

    public String getInvoice() {
        return here.needed("invoice");
    }

    public String getName() {
        return Objects.requireNonNull(line).name();
    }

    public String getQuantity() {
        var l = Objects.requireNonNull(line);
        return lines.quantity(l.quantity(), l.unit());
    }

    public List<Filter.Option> getCategories() {
        return words.options("category", Category.of(CaseKind.DISPUTE).stream(), Category::word);
    }

    public List<Filter.Option> getOutcomes() {
        return words.options("wanted", Outcome.of(CaseKind.DISPUTE).stream(), Outcome::word);
    }

    public String getAction() {
        return here.link("/cases/post", "act", "dispute", "invoice", getInvoice(), "line", here.needed("line"));
    }
}
