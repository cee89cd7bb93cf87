package bryggen.portal.catalogue;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How long goods are on the road to a company's own places (CA19). */
@ApplicationScoped
public class Transport {
    private static final String WAY =
            """
            select p.name, coalesce(t.days, other.days) from catalogue_place p
            join catalogue_transport other on other.country = ''
            left join catalogue_transport t on t.country = p.country
            where p.account = ? and p.id = ?
            """;

    /** The way to a place, in working days. */
    public record Way(String place, int days) {}

    @Inject
    Sql sql;

    /** @throws CatalogueRefusal.UnknownPlace 422 when it is none of the company's places */
    @Transactional
    public Way to(String account, String shipTo) {
        return sql.row(WAY, row -> new Way(row.getString(1), row.getInt(2)), account, shipTo)
                .orElseThrow(CatalogueRefusal.UnknownPlace::new);
    }
}
