package bryggen.portal.cases.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.cases.Category;
import bryggen.portal.cases.Goods;
import bryggen.portal.cases.Outcome;
import bryggen.portal.cases.Paper;
import bryggen.portal.cases.Papers;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.Filter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goods of a shipment or an invoice are to go back. */
@Named
@RequestScoped
@Page("/cases/return")
@Allows({Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class ReturnPage {
    @Inject
    Here here;

    @Inject
    Papers papers;

    @Inject
    Goods goods;

    @Inject
    Posted posted;

    @Inject
    CaseWords words;

    @Inject
    PaperWords lines;

    private @Nullable Paper paper;

    /**
     * A line as it is read.
     *
     * @param left how much can still go back, with its unit; empty when nothing can
     */
    public record Line(String field, String sku, String name, String of, String left, String typed) {}

    public void open() {
        posted.show();
        paper = papers.named(here.getActor(), here.param("shipment"), here.param("invoice"), null)
                .orElseThrow(PlatformRefusal::missing);
        if (paper.number().isEmpty()) throw new CaseRefusal.Unknown();
    }

    public String getAbout() {
        return lines.title(getPaper());
    }

    private Paper getPaper() {
        return Objects.requireNonNull(paper);
    }

    public List<Line> getLines() {
        Map<Integer, BigDecimal> left = goods.left(getPaper());
        return getPaper().lines().stream()
                .map(l -> line(l, left.getOrDefault(l.line(), BigDecimal.ZERO)))
                .toList();
    }

    private Line line(Paper.Line line, BigDecimal left) {
        var field = "quantity." + line.line();
        return new Line(
                field,
                line.sku() == null ? "" : line.sku(),
                line.name(),
                lines.quantity(line.quantity(), line.unit()),
                left.signum() == 0 ? "" : lines.quantity(left, line.unit()),
                posted.typed(field));
    }

    /** Nothing of it can go back any more. */
    public boolean isOver() {
        return getLines().stream().allMatch(l -> l.left().isEmpty());
    }

    public List<Filter.Option> getCategories() {
        return words.options("reason", Category.of(CaseKind.RETURN).stream(), Category::word);
    }

    public List<Filter.Option> getOutcomes() {
        return words.options("wanted", Outcome.of(CaseKind.RETURN).stream(), Outcome::word);
    }

    public String getAction() {
        return here.link(
                "/cases/post", "act", "return", "shipment", here.param("shipment"), "invoice", here.param("invoice"));
    }
}
