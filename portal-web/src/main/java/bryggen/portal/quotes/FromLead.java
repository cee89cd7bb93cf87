package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** QU1: a quote that comes from a lead goes on its thread. */
@ApplicationScoped
public class FromLead {
    @Inject
    LeadBook leads;

    /**
     * @param lead its number; none: the quote comes from nothing
     * @throws bryggen.portal.leads.LeadRefusal 404 when it is not theirs
     */
    public Quoting.Source source(Actor actor, @Nullable String lead, @Nullable String campaign) {
        if (lead == null || lead.isBlank()) return new Quoting.Source(null, null, campaign);
        var head = leads.head(LeadReach.of(actor), lead.strip());
        var thread = head.thread();
        return new Quoting.Source(head.number(), thread == null ? null : UUID.fromString(thread), campaign);
    }
}
