package bryggen.portal.insight;

import bryggen.portal.deals.DealReach;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the home page says of deals, by one statement for each side. */
@ApplicationScoped
public class DealGlance {
    @Inject
    Sql sql;

    /** @param ending those that the partner was warned of */
    public record Own(int waiting, int approved, int ending, int rejected) {}

    public record Desk(int waiting, int wishes, int flags) {}

    public Own own(DealReach reach) {
        var values = new ArrayList<Object>(List.of(reach.accounts().values()));
        var question = "select count(*) filter (where d.status in ('SUBMITTED', 'REVIEW')),"
                + " count(*) filter (where d.status = 'APPROVED'),"
                + " count(*) filter (where d.status = 'APPROVED' and d.warned_at is not null),"
                + " count(*) filter (where d.status = 'REJECTED') from deals_deal d where "
                + reach.accounts().on("d.account") + " and d.status in ('SUBMITTED', 'REVIEW', 'APPROVED', 'REJECTED')";
        if (reach.seller() != null) {
            question += " and (d.owner is null or d.owner = cast(? as uuid))";
            values.add(reach.seller().toString());
        }
        var c = sql.cells(question, values.toArray()).get(0);
        return new Own(c.whole(), c.whole(), c.whole(), c.whole());
    }

    public Desk desk() {
        var c = sql.cells("select (select count(*) from deals_deal d where d.status in ('SUBMITTED', 'REVIEW')"
                        + " and d.account is not null),"
                        + " (select count(*) from deals_extension x where x.answered_at is null and x.account is not null),"
                        + " (select count(*) from deals_flag f where f.closed_at is null and f.account is not null)")
                .get(0);
        return new Desk(c.whole(), c.whole(), c.whole());
    }
}
