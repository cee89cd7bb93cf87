package bryggen.portal.insight.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Kpi;
import bryggen.portal.insight.Programme;
import bryggen.portal.insight.Scorecards;
import bryggen.portal.insight.ui.Greeting.Tile;
import bryggen.portal.platform.ListAsk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What the scorecard and the programme say on the home page. */
@RequestScoped
class Measures {
    private static final int MOST_PLANS = 12;

    @Inject
    Here here;

    @Inject
    Scorecards scorecards;

    @Inject
    Programme programme;

    /** For a partner's manager: targets reached this quarter, and what is missing to the next level. */
    List<Tile> tiles() {
        var texts = here.getTexts();
        var reached = scorecards.reached(here.getActor());
        var progress = programme.of(here.getActor(), null);
        int next = Math.min(progress.earned() + 1, Programme.HIGHEST);
        long missing = progress.rules().stream()
                .filter(met -> met.rule().level() == next && !met.isMet())
                .count();
        var plan = reached.targets() == 0 ? "–" : reached.reached() + " / " + reached.targets();
        return List.of(
                new Tile(plan, texts.get("insight.tile.targets"), here.link("/insight/scorecard")),
                new Tile(
                        here.getFormats().number(BigDecimal.valueOf(missing)),
                        texts.say("insight.tile.level", texts.get("insight.level." + next)),
                        here.link("/insight/programme")));
    }

    List<LeadHome.Bar> plans() {
        return scorecards.all(here.getActor(), ListAsk.first(ListAsk.LARGEST)).items().stream()
                .flatMap(partner -> {
                    var target = partner.target();
                    if (target == null) return Stream.empty();
                    int percent = Numbers.percent(
                            Scorecards.counted(Kpi.ORDER_VALUE, partner.of(Kpi.ORDER_VALUE), partner.currency()),
                            target);
                    return Stream.of(
                            new LeadHome.Bar(partner.name(), percent + " %", Math.max(1, Math.min(100, percent))));
                })
                .limit(MOST_PLANS)
                .toList();
    }
}
