package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Quarter;
import bryggen.portal.insight.Scorecards;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A partner's figures of a quarter with their targets, what they mean, and the way to the rows behind each (IS5, IS6). */
@Named
@RequestScoped
@Page("/insight/scorecard")
@Allows({Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class ScorecardPage extends ListPage<ScorecardPage.Row> {
    private static final int QUARTERS = 8;

    @Inject
    Here place;

    @Inject
    Scorecards scorecards;

    private Scorecards.@Nullable Scorecard card;

    /** One figure, in finished text. */
    public record Row(
            String name,
            String figure,
            String target,
            Status reached,
            String before,
            String formula,
            String source,
            String asOf,
            String href) {}

    /** One bar of the picture; {@code share} of a hundred. */
    public record Bar(String label, String figure, int share) {}

    public Scorecards.Scorecard getCard() {
        if (card == null) card = scorecards.of(place.getActor(), param("partner"), quarter());
        return card;
    }

    /** @throws PlatformRefusal 404 for what is no quarter */
    private Quarter quarter() {
        var asked = param("quarter");
        return asked == null ? scorecards.current() : Quarter.of(asked).orElseThrow(PlatformRefusal::missing);
    }

    public String getTitle() {
        return here.getTexts()
                .say("insight.card.title", getCard().name(), name(getCard().quarter()));
    }

    private String name(Quarter quarter) {
        return here.getTexts().say("insight.quarter", quarter.number(), String.valueOf(quarter.year()));
    }

    @Override
    public List<Filter> getFilters() {
        var quarters = Stream.iterate(scorecards.current(), Quarter::before)
                .limit(QUARTERS)
                .map(q -> new Filter.Option(q.toString(), name(q)))
                .toList();
        return List.of(Filter.select("quarter", here.getTexts().get("insight.card.quarter"), quarters));
    }

    /** Against their targets; figures without one are only in the table. */
    public List<Bar> getBars() {
        return getCard().lines().stream()
                .flatMap(line -> {
                    var target = line.target();
                    if (target == null) return Stream.empty();
                    int percent = Numbers.percent(line.counted(getCard().currency()), target);
                    return Stream.of(new Bar(
                            here.getTexts().get("insight.kpi." + line.kpi().word()),
                            percent + " %",
                            Math.max(1, Math.min(100, percent))));
                })
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var rows = getCard().lines().stream().map(this::row).toList();
        return new Listing<>(rows, 1, ListAsk.LARGEST, rows.size(), false, null);
    }

    private Row row(Scorecards.Line line) {
        var kpi = line.kpi();
        var texts = here.getTexts();
        var formats = here.getFormats();
        var currency = getCard().currency();
        return new Row(
                texts.get("insight.kpi." + kpi.word()),
                Numbers.said(kpi, line.sums(), currency, formats),
                Numbers.said(kpi, line.target(), currency, formats),
                reached(line),
                Numbers.said(kpi, line.before(), currency, formats),
                texts.get("insight.formula." + kpi.word()),
                kpi.source(),
                formats.dateTime(getCard().asOf()),
                here.link(
                        "/insight/rows",
                        "kpi",
                        kpi.word(),
                        "partner",
                        getCard().account(),
                        "quarter",
                        getCard().quarter()));
    }

    private Status reached(Scorecards.Line line) {
        var target = line.target();
        if (target == null) return Status.idle(here.getTexts().get("insight.card.no-target"));
        int percent = Numbers.percent(line.counted(getCard().currency()), target);
        return percent >= 100 ? Status.ok(percent + " %") : Status.waits(percent + " %");
    }

    public boolean isSupplier() {
        return place.getActor().has(Role.CHANNEL_MANAGER);
    }
}
