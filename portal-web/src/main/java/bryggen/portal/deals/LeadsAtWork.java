package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadReach;
import bryggen.portal.leads.LeadRefusal;
import bryggen.portal.leads.LeadStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** DE15: what of a lead goes into the deal that comes from it. */
@ApplicationScoped
class LeadsAtWork {
    @Inject
    LeadBook book;

    record Found(UUID thread, DealDraft draft) {}

    /** The lead that the actor works; none for one that is not there, not theirs, or not accepted. */
    Optional<Found> find(Actor actor, String number) {
        try {
            var sheet = book.sheet(LeadReach.of(actor), number);
            var head = sheet.head();
            var thread = head.thread();
            if (head.status() != LeadStatus.ACCEPTED || head.past() || thread == null) return Optional.empty();
            var contact = sheet.contact();
            return Optional.of(new Found(
                    UUID.fromString(thread),
                    new DealDraft(
                            head.company(),
                            head.organisationNumber(),
                            head.country(),
                            head.postalCode(),
                            head.city(),
                            contact.name(),
                            contact.email(),
                            contact.phone(),
                            head.productFamily(),
                            head.need(),
                            head.expected() == null ? head.value() : head.expected(),
                            head.currency(),
                            head.closeDate())));
        } catch (LeadRefusal.Unknown notTheirs) {
            return Optional.empty();
        }
    }
}
