package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Blank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The partner writes down what it has found, until it is submitted (DE1, DE9, DE15). */
@ApplicationScoped
public class Registering {
    @Inject
    Deals deals;

    @Inject
    DealCheck check;

    @Inject
    LeadsAtWork leads;

    @Inject
    Families families;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * DE15: what is known from a lead, to begin with; a product family that the catalogue does not know is left out.
     *
     * @throws DealRefusal.Faulty 422 for a lead that the actor does not work
     */
    public DealDraft from(Actor actor, String lead) {
        var draft = found(actor, lead).draft();
        var family = draft.productFamily();
        return new DealDraft(
                draft.company(),
                draft.organisationNumber(),
                draft.country(),
                draft.postalCode(),
                draft.city(),
                draft.contact(),
                draft.email(),
                draft.phone(),
                family == null || family.isBlank() ? "" : families.code(family).orElse(""),
                draft.project(),
                draft.value(),
                draft.currency(),
                draft.closeDate());
    }

    /** The open deal that a company has of a lead, by its number. */
    @Transactional
    public Optional<String> openOfLead(Actor actor, String lead) {
        return deals.openOfLead(lead, actor.account().number());
    }

    /**
     * Begins a deal.
     *
     * @param lead the number of the lead that it comes from; none for one that the partner found itself
     * @return the deal's number
     * @throws DealRefusal 409 when the lead has an open deal, 422 with every fault at its place
     */
    @Transactional
    public String begin(Actor actor, DealDraft draft, @Nullable String lead) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var facts = check.read(draft);
        var from = Blank.none(lead);
        var thread = from == null ? UUID.randomUUID() : found(actor, from).thread();
        var now = clock.instant();
        boolean person = !actor.email().isBlank();
        var deal = new Deal(
                UUID.randomUUID(),
                deals.nextNumber(),
                thread,
                from,
                actor.account().number(),
                person ? actor.person() : null,
                DealStatus.DRAFT,
                facts,
                null);
        if (!deals.add(deal, person ? actor.name() : "", now))
            throw new DealRefusal.Again(
                    deals.openOfLead(String.valueOf(from), deal.account()).orElse(""));
        deals.happened(deal, now, "begun", actor.name(), "", null);
        audit.record(actor, "deals.begun", deal.number(), null, Map.of("company", facts.company()));
        return deal.number();
    }

    /**
     * Writes in a draft, or mends a rejected one; what changed stands in the history.
     *
     * @throws DealRefusal 404, 409 when it is submitted, 422
     */
    @Transactional
    public void edit(Actor actor, String number, DealDraft draft) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var deal = deals.own(actor, number);
        deal.mustBeEditable();
        var facts = check.read(draft);
        var changes = deal.facts().changesTo(facts);
        if (changes.isEmpty()) return;
        var now = clock.instant();
        deals.write(deal, facts, now);
        deals.happened(deal, now, "edited", actor.name(), "", changes);
        audit.record(actor, "deals.edited", number, null, changes);
    }

    private LeadsAtWork.Found found(Actor actor, String lead) {
        return leads.find(actor, lead).orElseThrow(() -> DealRefusal.Faulty.at("/lead", "deal-lead-unknown"));
    }
}
