package bryggen.portal.insight.ui;

import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.ApprovalBook;
import bryggen.portal.approvals.ApprovalBook.Standing;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For who approves: how many orders wait, since when, what they come to, and which; the first ones can be decided here. */
@Named
@RequestScoped
public class ApprovalHome {
    private static final String LIST = "/approvals/list";
    private static final int LINES = 6;
    private static final int CARDS = 3;

    @Inject
    Here here;

    @Inject
    ApprovalBook book;

    @Inject
    HomeWords words;

    private boolean seen;

    /** Whether cards stand on the page. */
    public boolean isSeen() {
        return seen;
    }

    /** Nothing changes for those who approve nothing; while something waits, it is what the page says first. */
    Greeting before(Greeting rest) {
        var actor = here.getActor();
        if (!actor.has(Role.APPROVER)) return rest;
        var texts = here.getTexts();
        var waiting = book.waiting(actor);
        var tiles = new ArrayList<Tile>();
        tiles.add(words.tile("approvals", waiting.mine().size(), LIST, null));
        tiles.addAll(rest.tiles());
        if (waiting.mine().isEmpty())
            return new Greeting(rest.lead(), rest.act(), tiles, rest.sections(), rest.chartTitle(), rest.chart());
        seen = true;
        var sections = new ArrayList<Section>();
        if (waiting.mine().size() > CARDS) sections.add(section(waiting.mine()));
        sections.addAll(rest.sections());
        return new Greeting(
                texts.say("approvals.lead", waiting.mine().size(), waiting.sinceYesterday()) + " "
                        + texts.say("insight.approvals.together", together(waiting.mine())),
                new Entry("", texts.get("insight.approvals.decide"), here.link(LIST)),
                tiles,
                sections,
                rest.chartTitle(),
                rest.chart());
    }

    /** Currency by currency, the greatest sum first. */
    private String together(List<Standing> mine) {
        var sums = new HashMap<String, BigDecimal>();
        for (var standing : mine) {
            var net = standing.request().net();
            sums.merge(net.currency().getCurrencyCode(), net.amount(), BigDecimal::add);
        }
        return words.sums(sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .map(sum -> new Glance.Sum(sum.getKey(), sum.getValue()))
                .toList());
    }

    private Section section(List<Standing> mine) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var entries = mine.stream()
                .limit(LINES)
                .map(Standing::request)
                .map(request -> new Entry(
                        formats.dateTime(request.askedAt()),
                        texts.say(
                                "insight.approvals.line",
                                request.number(),
                                request.personName(),
                                formats.money(
                                        request.net().amount(),
                                        request.net().currency().getCurrencyCode())),
                        here.link(LIST, "number", request.number())))
                .toList();
        return new Section(
                texts.get("insight.approvals.title"), texts.get("insight.approvals.none"), entries, here.link(LIST));
    }
}
