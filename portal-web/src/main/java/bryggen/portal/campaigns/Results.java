package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What comes of a campaign (CP4). */
@ApplicationScoped
@Transactional
public class Results {
    /** What can name a campaign. */
    public enum Kind {
        LEAD,
        QUOTE,
        ORDER
    }

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Viewers viewers;

    /**
     * A lead, quote or order of the account names the campaign; once, however often it is said.
     *
     * @param reference its number
     * @return whether it had not been said before
     * @throws CampaignRefusal 422 when the account does not take part in it, or it is not running today
     */
    public boolean named(String campaign, String account, Kind kind, String reference) {
        var id = running(campaign, account).orElseThrow(() -> new CampaignRefusal.NotTakingPart(campaign));
        return count(id, account, kind, reference);
    }

    /**
     * What follows from something that named it: counted while the campaign runs, and held up by nothing.
     *
     * @return whether it counts
     */
    public boolean followed(String campaign, String account, Kind kind, String reference) {
        return running(campaign, account)
                .map(id -> count(id, account, kind, reference))
                .orElse(false);
    }

    private Optional<UUID> running(String campaign, String account) {
        var today = viewers.today();
        return sql.row(
                "select c.id from campaigns_campaign c join campaigns_enrolment e on e.campaign = c.id"
                        + " where c.number = ? and e.account = ? and c.status = 'PUBLISHED'"
                        + " and c.starts <= ? and c.ends >= ?",
                row -> row.getObject(1, UUID.class),
                campaign,
                account,
                today,
                today);
    }

    private boolean count(UUID id, String account, Kind kind, String reference) {
        return sql.run(
                        "insert into campaigns_result (campaign, account, kind, reference, at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        id,
                        account,
                        kind.name(),
                        reference,
                        clock.instant())
                == 1;
    }

    /** The numbers of the campaigns that a lead, quote or order within reach has named. */
    public List<String> namedBy(Actor actor, Kind kind, String reference) {
        var reach = actor.reach();
        return sql.rows(
                "select c.number from campaigns_result r join campaigns_campaign c on c.id = r.campaign where "
                        + reach.on("r.account") + " and r.kind = ? and r.reference = ? order by r.at, c.number",
                row -> row.getString(1),
                reach.valuesAnd(kind.name(), reference));
    }

    /** How many of each kind: all for the supplier, its own for a partner. */
    public Map<Kind, Integer> of(Actor actor, Campaign campaign) {
        actor.needs(Viewers.READERS);
        var reach = actor.reach();
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : List.of(Kind.values())) counts.put(kind, 0);
        sql.rows(
                        "select kind, count(*) from campaigns_result where " + reach.on("account")
                                + " and campaign = ? group by kind",
                        row -> Map.entry(Kind.valueOf(row.getString(1)), row.getInt(2)),
                        reach.valuesAnd(campaign.id()))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
