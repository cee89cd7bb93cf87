package bryggen.portal.insight.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Days;
import bryggen.portal.deliveries.Kept;
import bryggen.portal.deliveries.Promises;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import bryggen.portal.platform.ListAsk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Of promises, on the home page of who orders and who looks after orders: what will be late, and how many were kept. */
@RequestScoped
class PromiseHome {
    private static final int LINES = 6;
    private static final int DAYS = 90;
    private static final String RISKS = "/deliveries/risks";

    @Inject
    Here here;

    @Inject
    Glance glance;

    @Inject
    Kept kept;

    @Inject
    Promises promises;

    @Inject
    HomeWords words;

    List<Tile> tiles(Actor actor) {
        var today = glance.today();
        var score = kept.lines(actor, new Days(today.minusDays(DAYS - 1L), today));
        var share = score.percent()
                .map(p -> here.getFormats().number(p.stripTrailingZeros()) + "\u00a0%")
                .orElse("–");
        return List.of(
                words.tile("late-risks", glance.lateRisks(actor.reach()), RISKS, null),
                words.tile("kept", share, "/deliveries/kept", null));
    }

    /** What will miss its promise, the earliest first. */
    Section risks(Actor actor) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var entries = promises.risks(actor, null, null, ListAsk.first(LINES)).items().stream()
                .map(risk -> new Entry(
                        risk.risk().day() == null
                                ? texts.get("insight.risks.no-day")
                                : formats.date(risk.risk().day()),
                        texts.say(
                                "insight.risks.line",
                                formats.number(risk.rest()),
                                risk.name(),
                                risk.number(),
                                formats.date(risk.first())),
                        here.link("/orders/order", "number", risk.number())))
                .toList();
        return new Section(
                texts.get("insight.risks.title"), texts.get("insight.risks.none"), entries, here.link(RISKS));
    }
}
