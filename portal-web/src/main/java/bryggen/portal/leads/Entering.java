package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How leads come in: from the channel manager's page, by interface, from files and from the ERP. */
@ApplicationScoped
public class Entering {
    /** What happens to a lead that is no double. */
    public enum Way {
        /** To the best candidate. */
        RULES,
        POOL,
        /** The channel manager decides. */
        LATER
    }

    /** How many of a batch were taken, and how many of these are held back as doubles. */
    record Taken(int leads, int doubles) {}

    @Inject
    Leads leads;

    @Inject
    Doubles doubles;

    @Inject
    Distributing distributing;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Refuses with 403 all but the channel manager and the systems of outside issuers. */
    public void mayEnter(Actor actor) {
        if (actor.channel() != Actor.Channel.EXT) actor.needs(Role.CHANNEL_MANAGER);
    }

    /**
     * Takes one lead and hands it out, unless it resembles an open one (LE4).
     *
     * @return its number; the earlier one's where the same source has sent it before (LE19)
     * @throws LeadRefusal.Faulty 422 with every fault at its place
     */
    @Transactional
    public String enter(Actor actor, LeadDraft draft, Way way) {
        mayEnter(actor);
        var lead = EntryCheck.of(draft).orRefuse();
        var origin =
                switch (actor.channel()) {
                    case EXT -> LeadOrigin.OUTSIDE;
                    case API -> LeadOrigin.API;
                    case WEB -> LeadOrigin.PAGE;
                };
        var now = clock.instant();
        var number = one(lead, origin, actor.name(), way, now);
        audit.record(
                actor, "leads.entered", number, null, Map.of("company", lead.company(), "country", lead.country()));
        return number;
    }

    /** What keeps a lead from being taken, place by place, for the operator's desk; empty when nothing does. */
    public String faults(LeadDraft draft) {
        return EntryCheck.of(draft).findings().stream()
                .map(finding -> finding.pointer() + ": " + finding.code())
                .collect(Collectors.joining(", "));
    }

    /**
     * Takes one lead from the ERP; the port for its feed. The ERP's key is the draft's source.
     *
     * @return its number
     * @throws LeadRefusal.Faulty with every fault, for the feed to put the row aside
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String take(LeadDraft draft) {
        return one(EntryCheck.of(draft).orRefuse(), LeadOrigin.ERP, AuditLog.PORTAL, Way.RULES, clock.instant());
    }

    private String one(NewLead lead, LeadOrigin origin, String who, Way way, Instant now) {
        var source = lead.source();
        if (source != null) {
            var known = leads.numberOfSource(origin, source);
            if (known.isPresent()) return known.get();
        }
        var added = leads.add(List.of(lead), new Leads.Entry(origin, now, who));
        // somebody else took the same source between the look and the insert
        if (added.isEmpty())
            return leads.numberOfSource(origin, String.valueOf(source)).orElseThrow();
        handOut(added, way, who, now);
        return added.get(0).number();
    }

    /** A batch of a file. */
    Taken batch(List<NewLead> entered, Way way, String who, Instant now) {
        var added = leads.add(entered, new Leads.Entry(LeadOrigin.IMPORT, now, who));
        return new Taken(added.size(), handOut(added, way, who, now));
    }

    /** @return how many are held back */
    private int handOut(List<Lead> added, Way way, String who, Instant now) {
        var held = doubles.propose(added);
        var round = way == Way.LATER ? null : distributing.round(now);
        for (var lead : added) {
            leads.happened(lead, "", now, "entered", who, "", null);
            if (held.contains(lead.id())) leads.happened(lead, "", now, "double", "", "", null);
            else if (round != null && way == Way.POOL) round.toPool(lead, who);
            else if (round != null) round.toBest(lead, "entered", who);
        }
        if (round != null) round.keep();
        return held.size();
    }
}
