package bryggen.portal.insight.ui;

import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.ApprovalBook;
import bryggen.portal.approvals.ApprovalBook.Standing;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** For who approves: how many orders wait, since when, and which. */
@RequestScoped
class ApprovalHome {
    private static final String LIST = "/approvals/list";
    private static final int LINES = 6;

    @Inject
    Here here;

    @Inject
    ApprovalBook book;

    @Inject
    HomeWords words;

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
        var sections = new ArrayList<Section>();
        sections.add(section(waiting.mine()));
        sections.addAll(rest.sections());
        return new Greeting(
                texts.say("approvals.lead", waiting.mine().size(), waiting.sinceYesterday()),
                new Entry("", texts.get("insight.approvals.decide"), here.link(LIST)),
                tiles,
                sections,
                rest.chartTitle(),
                rest.chart());
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
