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
import bryggen.portal.shipments.Shipments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goods of a shipment or an invoice are to go back; or of several shipments, picked from what was sent (CE13). */
@Named
@RequestScoped
@Page("/cases/return")
@Allows({Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class ReturnPage {
    private static final String SELF = "/cases/return";

    @Inject
    Here here;

    @Inject
    Papers papersOf;

    @Inject
    Picks picks;

    @Inject
    Shipments shipments;

    @Inject
    Goods goods;

    @Inject
    Posted posted;

    @Inject
    CaseWords words;

    @Inject
    PaperWords lines;

    private static final int MOST_FOUND = 25;

    /** By what the names of their fields begin with. */
    private final Map<String, Paper> papers = new LinkedHashMap<>();

    private final List<Line> chosen = new ArrayList<>();
    private List<Shipments.Sent> found = List.of();

    /**
     * A line as it is read.
     *
     * @param from its shipment, where goods of several are picked
     * @param left how much can still go back, with its unit; empty when nothing can
     * @param drop to the same without it; empty where it was not picked
     */
    public record Line(
            String field, String sku, String name, String of, String left, String typed, String from, String drop) {}

    /** Goods that were sent, to be ticked. */
    public record Sent(String pick, boolean ticked, String name, String about) {}

    public void open() {
        posted.show();
        var named = papersOf.named(here.getActor(), here.param("shipment"), here.param("invoice"), null);
        named.ifPresent(paper -> papers.put("", paper));
        for (var shipment : picks.byShipment().keySet()) papers.put(fields(shipment), paperOf(shipment));
        if (papers.values().stream().anyMatch(paper -> paper.number().isEmpty())) throw new CaseRefusal.Unknown();
        papers.forEach(this::choose);
        if (here.param("invoice") == null)
            found = shipments.sent(here.getActor(), getWords(), MOST_FOUND).stream()
                    .filter(sent -> !sent.shipment().equals(here.param("shipment")))
                    .toList();
    }

    private Paper paperOf(String shipment) {
        return papersOf.named(here.getActor(), shipment, null, null).orElseThrow(PlatformRefusal::missing);
    }

    private String fields(String shipment) {
        return List.copyOf(picks.byShipment().keySet()).indexOf(shipment) + ".";
    }

    private void choose(String fields, Paper paper) {
        Map<Integer, BigDecimal> left = goods.left(paper);
        var picked = picks.byShipment().getOrDefault(paper.number(), Set.of());
        for (var line : paper.lines())
            if (fields.isEmpty() || picked.contains(line.line()))
                chosen.add(line(fields, paper, line, left.getOrDefault(line.line(), BigDecimal.ZERO)));
    }

    private Line line(String fields, Paper paper, Paper.Line line, BigDecimal left) {
        var field = "quantity." + fields + line.line();
        var usual = fields.isEmpty() ? "" : here.getFormats().field(left);
        return new Line(
                field,
                line.sku() == null ? "" : line.sku(),
                line.name(),
                lines.quantity(line.quantity(), line.unit()),
                left.signum() == 0 ? "" : lines.quantity(left, line.unit()),
                posted.typed(field, usual),
                isPicking() ? lines.title(paper) : "",
                fields.isEmpty() ? "" : here.link(SELF, picks.link(Picks.of(paper.number(), line.line()), asked())));
    }

    /** What one comes from, and what is looked for. */
    private @Nullable Object[] asked() {
        return new @Nullable Object[] {"shipment", here.param("shipment"), "q", here.param("q")};
    }

    /** Not only goods of the document in the address. */
    public boolean isPicking() {
        return !picks.get().isEmpty();
    }

    /** Nothing is chosen yet. */
    public boolean isFree() {
        return papers.isEmpty();
    }

    public boolean isTooMany() {
        return picks.areTooMany();
    }

    public int getMost() {
        return Picks.MOST;
    }

    public boolean isFromInvoice() {
        return here.param("invoice") != null;
    }

    public String getAbout() {
        return papers.size() == 1 ? lines.title(papers.values().iterator().next()) : "";
    }

    public List<Line> getLines() {
        return chosen;
    }

    /** Nothing of it can go back any more. */
    public boolean isOver() {
        return !isFree() && chosen.stream().allMatch(l -> l.left().isEmpty());
    }

    public String getWords() {
        return Objects.requireNonNullElse(here.param("q"), "");
    }

    public List<Sent> getFound() {
        var ticked = Set.copyOf(picks.get());
        return found.stream()
                .map(sent -> new Sent(
                        Picks.of(sent.shipment(), sent.orderLine()),
                        ticked.contains(Picks.of(sent.shipment(), sent.orderLine())),
                        sent.name(),
                        here.getTexts()
                                .say(
                                        "cases.return.sent",
                                        sent.sku(),
                                        here.getFormats().number(sent.shipped()),
                                        here.getFormats().dateTime(sent.at()),
                                        sent.shipment(),
                                        sent.order())))
                .toList();
    }

    /** What was ticked before and is not among what is found now. */
    public List<String> getKept() {
        var shown = found.stream()
                .map(sent -> Picks.of(sent.shipment(), sent.orderLine()))
                .collect(Collectors.toSet());
        return picks.get().stream().filter(pick -> !shown.contains(pick)).toList();
    }

    public List<Filter.Option> getCategories() {
        return words.options("reason", Category.of(CaseKind.RETURN).stream(), Category::word);
    }

    public List<Filter.Option> getOutcomes() {
        return words.options("wanted", Outcome.of(CaseKind.RETURN).stream(), Outcome::word);
    }

    public String getAction() {
        return here.link(
                "/cases/post",
                picks.link(
                        null, "act", "return", "shipment", here.param("shipment"), "invoice", here.param("invoice")));
    }
}
