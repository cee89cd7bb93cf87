package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What the channel manager does with leads: offers, pools, merges, parts again (LE4, LE8). */
@ApplicationScoped
public class ChannelDesk {
    @Inject
    Leads leads;

    @Inject
    Doubles doubles;

    @Inject
    Distributing distributing;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @throws LeadRefusal 404, 409 when a partner works it or it is over, 422 for a partner that there is not */
    @Transactional
    public void assign(Actor actor, String number, String account) {
        var now = clock.instant();
        var lead = movable(actor, number, now);
        if (accounts.partners().stream().noneMatch(p -> p.number().equals(account)))
            throw LeadRefusal.Faulty.at("/partner", "partner-unknown");
        var round = distributing.round(now);
        round.to(lead, account, actor.name());
        round.keep();
        audit.record(actor, account, "leads.assigned", number, null, Map.of("partner", account));
    }

    /** Lets the rules choose among those who have not been asked. */
    @Transactional
    public void byRules(Actor actor, String number) {
        var now = clock.instant();
        var lead = movable(actor, number, now);
        var round = distributing.round(now);
        if (!round.toBest(lead, "rules", actor.name())) throw new LeadRefusal.NoCandidate();
        round.keep();
        audit.record(actor, "leads.by-rules", number, null, Map.of());
    }

    @Transactional
    public void toPool(Actor actor, String number) {
        var now = clock.instant();
        var lead = movable(actor, number, now);
        var round = distributing.round(now);
        if (!round.toPool(lead, actor.name())) throw new LeadRefusal.NoCandidate();
        round.keep();
        audit.record(actor, "leads.pooled", number, null, Map.of());
    }

    /** LE4: it is the one that it resembles; what it says is kept with that one. */
    @Transactional
    public void merge(Actor actor, String number) {
        actor.needs(Role.CHANNEL_MANAGER);
        var now = clock.instant();
        var lead = held(number);
        if (lead.status() != LeadStatus.UNASSIGNED) throw new LeadRefusal.NotMovable();
        var other = leads.held(doubles.otherOf(lead, "PROPOSED"));
        leads.merge(lead, other, now);
        doubles.decide(lead, other.id(), "MERGED", actor.name(), now);
        leads.happened(lead, "", now, "merged", actor.name(), other.number(), null);
        leads.happened(other, other.account(), now, "took-in", actor.name(), lead.number(), null);
        audit.record(actor, "leads.merged", number, null, Map.of("into", other.number()));
    }

    /** LE4: a merge that was wrong; the lead is unassigned again and the proposal stands as before. */
    @Transactional
    public void undo(Actor actor, String number) {
        actor.needs(Role.CHANNEL_MANAGER);
        var now = clock.instant();
        var lead = held(number);
        if (lead.status() != LeadStatus.MERGED) throw new LeadRefusal.NotMovable();
        var other = leads.held(doubles.otherOf(lead, "MERGED"));
        leads.part(lead, now);
        doubles.decide(lead, other.id(), "PROPOSED", actor.name(), now);
        leads.happened(lead, "", now, "parted", actor.name(), other.number(), null);
        leads.happened(other, other.account(), now, "gave-back", actor.name(), lead.number(), null);
        audit.record(actor, "leads.parted", number, null, Map.of("from", other.number()));
    }

    private Lead movable(Actor actor, String number, Instant now) {
        actor.needs(Role.CHANNEL_MANAGER);
        var lead = held(number);
        lead.mustBeMovable();
        doubles.dismiss(lead, actor.name(), now);
        if (lead.status() == LeadStatus.OFFERED) {
            leads.answered(lead, "WITHDRAWN", now, actor.name(), null, "");
            leads.happened(lead, lead.account(), now, "withdrawn", actor.name(), "", null);
        }
        return lead;
    }

    private Lead held(String number) {
        return leads.held(number).orElseThrow(LeadRefusal.Unknown::new);
    }
}
