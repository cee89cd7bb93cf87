package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Kpi;
import bryggen.portal.insight.Scorecards;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All partners with the figures of the running quarter that matter most, each leading to its scorecard. */
@Named
@RequestScoped
@Page("/insight/scorecards")
@Allows(Role.CHANNEL_MANAGER)
public class ScorecardListPage extends ListPage<ScorecardListPage.Row> {
    @Inject
    Here place;

    @Inject
    Scorecards scorecards;

    /** One partner, in finished text. */
    public record Row(
            String name,
            String number,
            String received,
            String inTime,
            String accepted,
            String won,
            String value,
            String target,
            String href) {}

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return scorecards.all(place.getActor(), ask).map(this::row);
    }

    private Row row(Scorecards.Brief brief) {
        var currency = brief.currency();
        var target = brief.target();
        return new Row(
                brief.name(),
                brief.account(),
                said(brief, Kpi.LEADS_RECEIVED),
                said(brief, Kpi.LEADS_IN_TIME),
                said(brief, Kpi.LEADS_ACCEPTED),
                said(brief, Kpi.LEADS_WON),
                said(brief, Kpi.ORDER_VALUE),
                target == null
                        ? "–"
                        : Numbers.percent(
                                        Scorecards.counted(Kpi.ORDER_VALUE, brief.of(Kpi.ORDER_VALUE), currency),
                                        target)
                                + " %",
                here.link("/insight/scorecard", "partner", brief.account()));
    }

    private String said(Scorecards.Brief brief, Kpi kpi) {
        return Numbers.said(kpi, brief.of(kpi), brief.currency(), here.getFormats());
    }
}
