package bryggen.portal.insight;

import bryggen.portal.leads.LeadReach;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;

/** What the home page says of quotes. */
@ApplicationScoped
public class QuoteGlance {
    @Inject
    Sql sql;

    /** Special prices that wait for the channel manager. */
    public int specialsAsked() {
        return sql.cells("select count(*), 0 from quotes_special s where s.account is not null and s.state = 'ASKED'")
                .get(0)
                .whole();
    }

    /** Quotes that the customer has accepted and nobody has ordered yet: a seller's own, a manager's all. */
    public int accepted(LeadReach reach) {
        var values = new ArrayList<Object>(Arrays.asList(reach.accounts().values()));
        if (reach.seller() != null) values.add(reach.seller().toString());
        var own = reach.seller() == null ? "" : " and q.owner = cast(? as uuid)";
        return sql.cells(
                        "select count(*), 0 from quotes_quote q where "
                                + reach.accounts().on("q.account") + own + " and q.current and q.status = 'ACCEPTED'",
                        values.toArray())
                .get(0)
                .whole();
    }
}
