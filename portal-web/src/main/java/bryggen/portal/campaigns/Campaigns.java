package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The campaigns that somebody may see (CP1, CP2). */
@ApplicationScoped
public class Campaigns {
    private static final String COLUMNS =
            "c.id::text, c.number, c.status, c.names::text, c.texts::text, c.starts, c.ends,"
                    + " c.level, c.countries, c.lines, c.goal_leads, c.goal_quotes, c.goal_orders";

    /** As many as the reader would see on the campaign's page (CP1). */
    private static final String MATERIAL =
            ", (select count(*) from campaigns_material m join campaigns_brochure b on b.id = m.brochure"
                    + " left join campaigns_brochure n on n.id = b.replaced_by and " + Viewer.usable("n")
                    + " where m.campaign = c.id and " + Brochures.USABLE + ")";

    @Inject
    Sql sql;

    @Inject
    Viewers viewers;

    /** What the supplier's people choose to look at; a partner always sees what is running. */
    public enum View {
        RUNNING,
        PLANNED,
        DRAFT,
        OVER
    }

    /** A campaign in a list; what takes part in it and comes of it is counted within reach. */
    public record Row(Campaign campaign, Campaign.Phase phase, int brochures, int partners, boolean takingPart) {}

    /** What ends first comes first. */
    public Listing<Row> list(Actor actor, View view, @Nullable String wanted, ListAsk ask) {
        var viewer = viewers.of(actor);
        var today = viewers.today();
        var list = SqlList.select(
                        COLUMNS + MATERIAL
                                + ", (select count(*) from campaigns_enrolment e where e.campaign = c.id and "
                                + (viewer.isSupplier() ? "e.account is not null" : "e.account = own.number") + ")",
                        "campaigns_campaign c cross join " + Viewer.OWN,
                        "c.id",
                        "uuid")
                .with(viewer.own(today))
                .sort("ends", "c.ends", "date")
                .sort("starts", "c.starts", "date");
        if (viewer.isSupplier()) narrow(list, view, today);
        else
            list.where("c.status = 'PUBLISHED' and c.starts <= ?::date and c.ends >= ?::date", today, today)
                    .where(Viewer.covered("c"), viewer.values());
        if (wanted != null && !wanted.isBlank())
            list.where("lower(c.number || ' ' || c.names::text) like ?", SqlList.containing(wanted));
        return list.page(sql, ask, cells -> row(new Cells(cells), viewer, today));
    }

    /**
     * @throws CampaignRefusal 404 when it is not there for this actor today
     */
    public Campaign get(Actor actor, String number) {
        var viewer = viewers.of(actor);
        return sql.cells("select " + COLUMNS + " from campaigns_campaign c where c.number = ?", number).stream()
                .map(Campaigns::campaign)
                .filter(campaign -> campaign.isShownTo(viewer, viewers.today()))
                .findFirst()
                .orElseThrow(() -> new CampaignRefusal.CampaignUnknown(number));
    }

    private static void narrow(SqlList list, View view, LocalDate today) {
        switch (view) {
            case RUNNING ->
                list.where("c.status = 'PUBLISHED' and c.starts <= ?::date and c.ends >= ?::date", today, today);
            case PLANNED -> list.where("c.status = 'PUBLISHED' and c.starts > ?::date", today);
            case DRAFT -> list.where("c.status = 'DRAFT'");
            case OVER -> list.where("c.status = 'WITHDRAWN' or (c.status = 'PUBLISHED' and c.ends < ?::date)", today);
        }
    }

    private static Row row(Cells cells, Viewer viewer, LocalDate today) {
        var campaign = campaign(cells);
        int brochures = cells.whole();
        int partners = cells.whole();
        return new Row(
                campaign,
                campaign.phase(today),
                brochures,
                viewer.isSupplier() ? partners : 0,
                !viewer.isSupplier() && partners > 0);
    }

    private static Campaign campaign(Cells row) {
        return new Campaign(
                UUID.fromString(row.text()),
                row.text(),
                Campaign.Status.valueOf(row.text().toUpperCase(Locale.ROOT)),
                Wording.read(row.text()),
                Wording.read(row.text()),
                row.date(),
                row.date(),
                new Audience(row.whole(), row.texts(), row.texts()),
                new Campaign.Goals(row.whole(), row.whole(), row.whole()));
    }
}
