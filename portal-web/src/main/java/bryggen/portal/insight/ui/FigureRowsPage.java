package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Figures;
import bryggen.portal.insight.Kpi;
import bryggen.portal.insight.Quarter;
import bryggen.portal.insight.Scorecards;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The rows behind one figure of a scorecard: exactly these, and their sum is the figure (IS6). */
@Named
@RequestScoped
@Page("/insight/rows")
@Allows({Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class FigureRowsPage extends ListPage<FigureRowsPage.Row> {
    @Inject
    Here place;

    @Inject
    Scorecards scorecards;

    /** One row in finished text; without an address it cannot be opened by itself. */
    public record Row(String ref, String label, String at, String value, @Nullable String href) {}

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return scorecards
                .rows(place.getActor(), param("partner"), kpi(), quarter(), ask)
                .map(this::row);
    }

    public String getTitle() {
        return here.getTexts().get("insight.kpi." + kpi().word());
    }

    public String getFormula() {
        return here.getTexts().get("insight.formula." + kpi().word());
    }

    /** "8, Vestland Pumpeservice AS, 4th quarter 2026". */
    public String getFigure() {
        var facts = scorecards.partner(place.getActor(), param("partner"));
        var sums = scorecards.figure(place.getActor(), param("partner"), kpi(), quarter());
        return here.getTexts()
                .say(
                        "insight.rows.figure",
                        Numbers.said(kpi(), sums, Scorecards.currency(facts), here.getFormats()),
                        facts.name(),
                        here.getTexts()
                                .say(
                                        "insight.quarter",
                                        quarter().number(),
                                        String.valueOf(quarter().year())));
    }

    public String getBack() {
        return here.link("/insight/scorecard", "partner", param("partner"), "quarter", quarter());
    }

    /** Without one the first of them. */
    private Kpi kpi() {
        var asked = param("kpi");
        return asked == null ? Kpi.LEADS_RECEIVED : Kpi.of(asked).orElseThrow(PlatformRefusal::missing);
    }

    private Quarter quarter() {
        var asked = param("quarter");
        return asked == null ? scorecards.current() : Quarter.of(asked).orElseThrow(PlatformRefusal::missing);
    }

    private Row row(Figures.Row row) {
        var page = kpi().page();
        boolean opens = !page.isEmpty() && !row.ref().isEmpty() && place.may(page);
        var href = opens ? here.link(page, page.endsWith("/brochure") ? "id" : "number", row.ref()) : null;
        return new Row(
                page.endsWith("/brochure") || row.ref().isEmpty() ? row.label() : row.ref(),
                row.label(),
                here.getFormats().dateTime(row.at()),
                row.currency().isEmpty()
                        ? here.getFormats().number(row.value())
                        : here.getFormats().money(row.value(), row.currency()),
                href);
    }
}
