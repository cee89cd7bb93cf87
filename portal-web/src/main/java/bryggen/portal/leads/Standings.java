package bryggen.portal.leads;

import bryggen.portal.campaigns.PartnerStanding;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** LE20: the level of a partner and what it sells, told to those who make something for some partners only. */
@ApplicationScoped
@Transactional
public class Standings implements PartnerStanding {
    @Inject
    Sql sql;

    @Override
    public Standing of(String account) {
        int level = sql.row("select level from leads_partner where account = ?", row -> row.getInt(1), account)
                .orElse(Standing.BEGINNER.level());
        var families = new HashSet<>(sql.rows(
                "select distinct lower(product_family) from leads_territory where account = ?",
                row -> row.getString(1),
                account));
        return new Standing(level, families.contains("") ? Set.of() : families);
    }
}
