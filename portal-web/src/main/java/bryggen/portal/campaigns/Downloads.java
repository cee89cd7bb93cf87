package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who has fetched what, how often (CP9): one row for a person's day and one sum for the partner, not one for each. */
@ApplicationScoped
@Transactional
public class Downloads {
    private static final int MOST_SHOWN = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Viewers viewers;

    /** How often somebody fetched a brochure. */
    public record Use(String account, String person, int downloads, int branded, Instant last) {}

    /**
     * One download more.
     *
     * @param branded with the partner's logo
     */
    public void count(Actor actor, UUID brochure, boolean branded) {
        var account = actor.account().number();
        var now = clock.instant();
        sql.run(
                """
                insert into campaigns_download (brochure, account, person, day, person_name, downloads, branded, last_at)
                values (?, ?, ?, ?, ?, 1, ?, ?)
                on conflict (brochure, account, person, day) do update
                set downloads = campaigns_download.downloads + 1, branded = campaigns_download.branded + excluded.branded,
                    last_at = excluded.last_at
                """,
                brochure,
                account,
                actor.person(),
                viewers.today(),
                actor.name(),
                branded ? 1 : 0,
                now);
        sql.run(
                """
                insert into campaigns_use (brochure, account, downloads, last_at) values (?, ?, 1, ?)
                on conflict (brochure, account) do update
                set downloads = campaigns_use.downloads + 1, last_at = excluded.last_at
                """,
                brochure,
                account,
                now);
    }

    /** By person, the busiest first: everybody for the supplier, its own people for a partner. */
    public List<Use> of(Actor actor, UUID brochure) {
        actor.needs(Viewers.READERS);
        var reach = actor.reach();
        return sql.rows(
                "select account, max(person_name), sum(downloads), sum(branded), max(last_at) from campaigns_download"
                        + " where " + reach.on("account") + " and brochure = ?"
                        + " group by account, person order by 3 desc, 5 desc limit " + MOST_SHOWN,
                row -> new Use(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant()),
                reach.valuesAnd(brochure));
    }
}
