package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DE6, DE7: what partners have asked for and what they were told, for the channel manager. */
@ApplicationScoped
public class CheckBook {
    @Inject
    Sql sql;

    @Inject
    Checks checks;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @param against the deal that stood in the way, with the partner that has it */
    public record Check(
            Instant at,
            String account,
            String who,
            String deal,
            String company,
            String organisationNumber,
            String productFamily,
            String outcome,
            @Nullable String against,
            @Nullable String holder) {}

    /** @param taken so many submissions of it were taken within seven days */
    public record Flag(String account, Instant at, int taken) {}

    /** @param conflicts only what was taken, by whomever */
    public Listing<Check> list(Actor actor, boolean conflicts, @Nullable String account, ListAsk ask) {
        actor.needs(Role.CHANNEL_MANAGER);
        var list = SqlList.select(
                        "c.at, c.account, c.who, c.deal, c.company, c.organisation_number, c.product_family, c.outcome,"
                                + " c.against, o.account",
                        "deals_check c left join deals_deal o on o.number = c.against",
                        "c.id",
                        "bigint")
                .sort("at", "c.at", "timestamptz")
                .newestFirst()
                .where("c.account is not null");
        if (conflicts) list.where("c.outcome = 'TAKEN'");
        if (account != null) list.where("c.account = ?", account);
        return list.page(sql, ask, CheckBook::check);
    }

    /** The partners that ask for much that is taken, and were not seen to yet. */
    public List<Flag> flags(Actor actor) {
        actor.needs(Role.CHANNEL_MANAGER);
        return sql
                .cells("select account, at, taken from deals_flag where closed_at is null and account is not null"
                        + " order by at desc")
                .stream()
                .map(c -> new Flag(c.text(), c.instant(), c.whole()))
                .toList();
    }

    /** DE7: the channel manager has seen to it; only what comes after counts again. */
    @Transactional
    public void seen(Actor actor, String account) {
        actor.needs(Role.CHANNEL_MANAGER);
        if (!checks.seen(account, actor.name(), clock.instant())) throw new DealRefusal.Unknown();
        audit.record(actor, account, "deals.seen", account, null, Map.of());
    }

    private static Check check(Object[] row) {
        var c = new Cells(row);
        return new Check(
                c.instant(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.textOrNone(),
                c.textOrNone());
    }
}
