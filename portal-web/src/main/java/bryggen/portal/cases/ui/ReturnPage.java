package bryggen.portal.cases.ui;

import bryggen.integration.kernel.Serials;
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
import bryggen.portal.cases.Pieces;
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

    @Inject
    Pieces pieces;

    private static final int MOST_FOUND = 25;
    private static final int MOST_OPEN = 12;

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
     * @param pieces by their serial numbers, where these are known and something can still go back
     */
    public record Line(
            String field,
            String sku,
            String name,
            String of,
            String left,
            String typed,
            String from,
            String drop,
            String serialField,
            List<Piece> pieces) {

        /** More than fit into a form that is read at a glance. */
        public boolean many() {
            return pieces.size() > MOST_OPEN;
        }

        public long chosen() {
            return pieces.stream().filter(Piece::ticked).count();
        }
    }

    /** @param away it is on its way back already */
    public record Piece(String field, String serial, boolean ticked, boolean away) {}

    /**
     * Goods that were sent, to be ticked.
     *
     * @param serial that of the one piece that is meant; empty for the line
     */
    public record Sent(String pick, boolean ticked, String name, String about, String serial) {}

    public void open() {
        posted.show();
        var named = papersOf.named(here.getActor(), here.param("shipment"), here.param("invoice"), null);
        named.ifPresent(paper -> papers.put("", paper));
        for (var shipment : picks.byShipment().keySet()) papers.put(fields(shipment), paperOf(shipment));
        if (papers.values().stream().anyMatch(paper -> paper.number().isEmpty())) throw new CaseRefusal.Unknown();
        papers.forEach(this::choose);
        if (here.param("invoice") == null)
            found = shipments.sent(here.getActor(), getWords(), MOST_FOUND).stream()
                    .filter(sent -> !sent.serial().isEmpty() || !sent.shipment().equals(here.param("shipment")))
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
        var away = pieces.away(paper);
        var picked = picks.byShipment().getOrDefault(paper.number(), Set.of());
        for (var line : paper.lines())
            if (fields.isEmpty() || picked.contains(line.line()))
                chosen.add(line(
                        fields,
                        paper,
                        line,
                        left.getOrDefault(line.line(), BigDecimal.ZERO),
                        away.getOrDefault(line.line(), Set.of())));
    }

    private Line line(String fields, Paper paper, Paper.Line line, BigDecimal left, Set<String> away) {
        var field = "quantity." + fields + line.line();
        var serialField = "serial." + fields + line.line();
        var shown = left.signum() == 0 ? List.<Piece>of() : pieces(serialField, paper, line, away);
        long ticked = shown.stream().filter(Piece::ticked).count();
        var whole = ticked > 0 ? BigDecimal.valueOf(ticked) : fields.isEmpty() ? null : left;
        var usual = whole == null ? "" : here.getFormats().field(whole);
        return new Line(
                field,
                line.sku() == null ? "" : line.sku(),
                line.name(),
                lines.quantity(line.quantity(), line.unit()),
                left.signum() == 0 ? "" : lines.quantity(left, line.unit()),
                posted.typed(field, usual),
                isPicking() ? lines.title(paper) : "",
                fields.isEmpty() ? "" : here.link(SELF, picks.linkWithout(paper.number(), line.line(), asked())),
                serialField,
                shown);
    }

    private List<Piece> pieces(String serialField, Paper paper, Paper.Line line, Set<String> away) {
        var picked = picks.pieces(paper.number(), line.line());
        var shown = new ArrayList<Piece>();
        for (var serial : line.serials()) {
            var field = serialField + "." + shown.size();
            var key = Serials.key(serial);
            boolean gone = away.contains(key);
            boolean ticked = posted.isRefused() ? !posted.typed(field).isEmpty() : !gone && picked.contains(key);
            shown.add(new Piece(field, serial, ticked, gone));
        }
        return shown;
    }

    /** What one comes from, and what is looked for. */
    private @Nullable Object[] asked() {
        return new @Nullable Object[] {"shipment", here.param("shipment"), "q", here.param("q")};
    }

    /** Not only goods of the document in the address. */
    public boolean isPicking() {
        return !picks.byShipment().isEmpty();
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
                        pick(sent).text(), ticked.contains(pick(sent)), sent.name(), about(sent), serial(sent)))
                .toList();
    }

    private static Picks.Pick pick(Shipments.Sent sent) {
        return new Picks.Pick(sent.orderLine(), sent.shipment(), sent.serial());
    }

    private String about(Shipments.Sent sent) {
        return here.getTexts()
                .say(
                        "cases.return.sent",
                        sent.sku(),
                        here.getFormats().number(sent.shipped()),
                        here.getFormats().dateTime(sent.at()),
                        sent.shipment(),
                        sent.order());
    }

    private String serial(Shipments.Sent sent) {
        return sent.serial().isEmpty() ? "" : here.getTexts().say("cases.serials", sent.serial());
    }

    /** What was ticked before and is not among what is found now. */
    public List<String> getKept() {
        var shown = found.stream().map(ReturnPage::pick).collect(Collectors.toSet());
        return picks.get().stream()
                .filter(pick -> !shown.contains(pick))
                .map(Picks.Pick::text)
                .toList();
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
                picks.link("act", "return", "shipment", here.param("shipment"), "invoice", here.param("invoice")));
    }
}
