package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The channel manager makes campaigns, partners take part in them. */
@ApplicationScoped
@Transactional
public class Campaigning {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Campaigns campaigns;

    @Inject
    AuditLog audit;

    /** Who takes part, and since when. */
    public record Participant(String account, String person, Instant since) {}

    /**
     * Writes a draft or changes a campaign.
     *
     * @return its number
     * @throws CampaignRefusal 422 when something is faulty
     */
    public String save(Actor actor, @Nullable String number, CampaignDraft typed) {
        actor.needs(Role.CHANNEL_MANAGER);
        var draft = typed.fit();
        var id = number == null
                ? UUID.randomUUID()
                : campaigns.get(actor, number).id();
        var called = number == null ? fresh(actor, id, draft) : number;
        sql.run(
                """
                update campaigns_campaign set names = ?::jsonb, texts = ?::jsonb, starts = ?, ends = ?, level = ?,
                    countries = ?, lines = ?, goal_leads = ?, goal_quotes = ?, goal_orders = ?, changed_at = ?, changed_by = ?
                where id = ?
                """,
                draft.names().write(),
                draft.texts().write(),
                draft.starts(),
                draft.ends(),
                draft.audience().level(),
                draft.audience().countries().toArray(String[]::new),
                draft.audience().lines().toArray(String[]::new),
                draft.goals().leads(),
                draft.goals().quotes(),
                draft.goals().orders(),
                clock.instant(),
                actor.name(),
                id);
        material(id, draft.brochures());
        audit.record(actor, "campaigns.saved", called, null, Map.of("ends", String.valueOf(draft.ends())));
        return called;
    }

    private String fresh(Actor actor, UUID id, CampaignDraft draft) {
        var called = "CAM-"
                + sql.row("select nextval('campaigns_number')", row -> row.getLong(1))
                        .orElseThrow();
        sql.run(
                "insert into campaigns_campaign (id, number, status, names, starts, ends, changed_at, changed_by)"
                        + " values (?, ?, 'DRAFT', '{}', ?, ?, ?, ?)",
                id,
                called,
                draft.starts(),
                draft.ends(),
                clock.instant(),
                actor.name());
        return called;
    }

    private void material(UUID campaign, List<UUID> brochures) {
        sql.run("delete from campaigns_material where campaign = ?", campaign);
        for (var brochure : brochures)
            sql.run(
                    "insert into campaigns_material (campaign, brochure) select ?, id from campaigns_brochure where id = ?"
                            + " on conflict do nothing",
                    campaign,
                    brochure);
    }

    /** The partners it is meant for see it from its first day on. */
    public void publish(Actor actor, String number) {
        turn(actor, number, Campaign.Status.PUBLISHED, "campaigns.published");
    }

    /** Gone for partners at once. */
    public void withdraw(Actor actor, String number) {
        turn(actor, number, Campaign.Status.WITHDRAWN, "campaigns.withdrawn");
    }

    private void turn(Actor actor, String number, Campaign.Status status, String act) {
        actor.needs(Role.CHANNEL_MANAGER);
        var before = campaigns.get(actor, number);
        if (before.status() == status) throw new CampaignRefusal.NotNow("CP2");
        sql.run(
                "update campaigns_campaign set status = ?, changed_at = ?, changed_by = ? where id = ?",
                status.name(),
                clock.instant(),
                actor.name(),
                before.id());
        audit.record(actor, act, number, Map.of("status", before.status()), Map.of("status", status));
    }

    /** The partner takes part from now on; the first of its people counts (CP3). */
    public void takePart(Actor actor, String number) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var campaign = campaigns.get(actor, number);
        int fresh = sql.run(
                "insert into campaigns_enrolment (campaign, account, at, person, person_name) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                campaign.id(),
                actor.account().number(),
                clock.instant(),
                actor.person(),
                actor.name());
        if (fresh == 1) audit.record(actor, "campaigns.taking-part", number, null, null);
    }

    /** The supplier sees everybody, a partner itself (CP3). */
    public List<Participant> participants(Actor actor, Campaign campaign) {
        actor.needs(Viewers.READERS);
        var reach = actor.reach();
        return sql.rows(
                "select account, person_name, at from campaigns_enrolment where " + reach.on("account")
                        + " and campaign = ? order by at, account",
                row -> new Participant(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
                reach.valuesAnd(campaign.id()));
    }
}
