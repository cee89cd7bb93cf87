package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.campaigns.Campaigns;
import bryggen.portal.campaigns.Results;
import bryggen.portal.platform.ListAsk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** LE22: the partner that works a lead says which campaign brought it, so that the campaign's results count it. */
@ApplicationScoped
@Transactional
public class Attributing {
    @Inject
    Leads leads;

    @Inject
    Partners partners;

    @Inject
    Campaigns campaigns;

    @Inject
    Results results;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A running campaign in which the partner takes part. */
    public record Choice(String number, String name) {}

    /**
     * Once for each campaign, however often it is said.
     *
     * @throws LeadRefusal 404, 409 when it is not at work
     * @throws bryggen.portal.campaigns.CampaignRefusal 422 when the partner takes no part in the campaign
     */
    public void name(Actor actor, String number, String campaign) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var lead = leads.held(number).filter(l -> l.isOf(actor)).orElseThrow(LeadRefusal.Unknown::new);
        lead.mustBeAtWork();
        if (!results.named(campaign, lead.account(), Results.Kind.LEAD, number)) return;
        var now = clock.instant();
        leads.happened(lead, lead.account(), now, "campaign", actor.name(), campaign, null);
        partners.acted(lead.account(), now);
        audit.record(actor, "leads.campaign-named", number, null, Map.of("campaign", campaign));
    }

    /** What the actor's company can name, what ends first before the others. */
    public List<Choice> choices(Actor actor) {
        return campaigns
                .list(actor, Campaigns.View.RUNNING, null, new ListAsk(1, ListAsk.LARGEST, "ends", null))
                .items()
                .stream()
                .filter(Campaigns.Row::takingPart)
                .map(row -> new Choice(row.campaign().number(), row.campaign().name(actor.language())))
                .toList();
    }

    /** The numbers of those that a lead has named. */
    public List<String> named(Actor actor, String number) {
        return results.namedBy(actor, Results.Kind.LEAD, number);
    }
}
