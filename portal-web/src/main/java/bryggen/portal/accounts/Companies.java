package bryggen.portal.accounts;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** The companies as the supplier's administrator looks for them. */
@ApplicationScoped
class Companies {
    private static final String COLUMNS =
            "a.number, a.name, a.kind, coalesce(d.city, ''), coalesce(a.country, '')," + " a.active, a.opened_at";
    /** By which a company is looked for; an index holds it. */
    static final String CALLED = "lower(a.name || ' ' || a.number || ' ' || coalesce(a.organisation_number, ''))";

    private static final String FROM =
            """
            accounts_account a left join lateral (
                select city from accounts_address d where d.account = a.number
                order by invoice desc, id limit 1) d on true
            """;

    @Inject
    Sql sql;

    /** @param open whether the account is open in the portal; both kinds without it */
    Listing<Company> page(@Nullable Boolean open, @Nullable String q, ListAsk ask) {
        var list = SqlList.select(COLUMNS, FROM, "a.number", "text").where("a.kind <> 'SUPPLIER'");
        if (open != null) list.where(open ? "a.opened_at is not null" : "a.opened_at is null");
        if (q != null && !q.isBlank()) list.where(CALLED + " like ?", SqlList.containing(q));
        return list.sort("name", "lower(a.name)", "text")
                .sort("number", "a.number", "text")
                .page(sql, ask, Companies::company);
    }

    private static Company company(Object[] row) {
        return new Company(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                row[6] == null ? null : ((Timestamp) row[6]).toInstant(),
                0);
    }
}
