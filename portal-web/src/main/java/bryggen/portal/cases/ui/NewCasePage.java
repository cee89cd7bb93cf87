package bryggen.portal.cases.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.AnswerHours;
import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.Category;
import bryggen.portal.cases.Outcome;
import bryggen.portal.cases.Paper;
import bryggen.portal.cases.Papers;
import bryggen.portal.cases.Severity;
import bryggen.portal.platform.faces.Filter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something is wrong: with a shipment, an invoice, an order, or with anything else. */
@Named
@RequestScoped
@Page("/cases/new")
@Allows({Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class NewCasePage {
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

    private @Nullable Paper paper;

    public void open() {
        posted.show();
        paper = papers.named(here.getActor(), here.param("shipment"), here.param("invoice"), here.param("order"))
                .orElse(null);
    }

    /** "Shipment S-1", or nothing. */
    public String getAbout() {
        return paper == null ? "" : lines.title(paper);
    }

    public List<PaperWords.Line> getLines() {
        return paper == null ? List.of() : lines.of(paper, here.param("line"));
    }

    public List<Filter.Option> getCategories() {
        return words.options("category", Category.of(CaseKind.COMPLAINT).stream(), Category::word);
    }

    public List<Filter.Option> getSeverities() {
        var hours = AnswerHours.current();
        return Arrays.stream(Severity.values())
                .map(severity -> new Filter.Option(
                        severity.word(),
                        here.getTexts().say("cases.severity.choice." + severity.word(), hours.of(severity))))
                .toList();
    }

    public List<Filter.Option> getOutcomes() {
        return words.options("wanted", Outcome.of(CaseKind.COMPLAINT).stream(), Outcome::word);
    }

    /** Where the form goes: with the document in its address. */
    public String getAction() {
        return here.link(
                "/cases/post",
                "act",
                "new",
                "shipment",
                here.param("shipment"),
                "invoice",
                here.param("invoice"),
                "order",
                here.param("order"),
                "line",
                here.param("line"));
    }
}
