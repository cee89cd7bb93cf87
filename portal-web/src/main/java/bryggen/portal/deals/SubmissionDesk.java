package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.deals.Checks.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The two steps of {@link Submitting}, each a transaction of its own. */
@ApplicationScoped
class SubmissionDesk {
    @Inject
    Deals deals;

    @Inject
    Checks checks;

    @Inject
    DealSettings settings;

    @Inject
    AuditLog audit;

    @Inject
    Event<DealNews> news;

    @Inject
    Clock clock;

    /** Takes the place; when somebody has it the database refuses, and nothing of this is kept. */
    @Transactional
    void take(Actor actor, String number) {
        var deal = submittable(actor, number);
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var level = settings.of(deal.account());
        boolean automatic = level.approves(deal.facts().value(), deal.facts().currency());
        var until = automatic ? level.lastDay(today) : null;
        deals.inTurn(deal.facts());
        deals.submitted(deal, today, until, until == null ? null : level.warnOn(until), now);
        checks.record(actor, deal, Outcome.FREE, null);
        deals.happened(deal, now, "submitted", actor.name(), "", null);
        audit.record(actor, "deals.submitted", number, null, Map.of("automatic", automatic));
        if (until != null) deals.happened(deal, now, "approved-at-once", "", until.toString(), null);
        news.fire(DealNews.of(automatic ? DealNews.Kind.APPROVED : DealNews.Kind.SUBMITTED, deal, until));
    }

    /** What is kept of a refusal, and how it is said; nothing when the place has become free meanwhile. */
    @Transactional
    Optional<DealRefusal> refused(Actor actor, String number) {
        var deal = submittable(actor, number);
        var other = deals.inTheWay(deal, LocalDate.now(clock));
        if (other.isEmpty()) return Optional.empty();
        var standing = other.get();
        boolean own = standing.account().equals(deal.account());
        var now = clock.instant();
        checks.record(actor, deal, own ? Outcome.OWN : Outcome.TAKEN, standing.number());
        var rules = settings.get();
        var until = rules.tellsEnd() ? standing.until() : null;
        var told = own ? standing.number() : Objects.toString(until, "");
        deals.happened(deal, now, own ? "own" : "taken", actor.name(), told, null);
        audit.record(actor, "deals.taken", number, null, Map.of());
        if (own) return Optional.of(new DealRefusal.Own(standing.number()));
        if (checks.flag(deal.account(), rules.suspicious())) news.fire(DealNews.of(DealNews.Kind.FISHING, deal, null));
        return Optional.of(new DealRefusal.Taken(until));
    }

    /** DE2, DE6: complete, the actor's own, and not more than the day allows. */
    private Deal submittable(Actor actor, String number) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        checks.inTurn(actor.account().number());
        var deal = deals.own(actor, number);
        deal.mustBeEditable();
        deal.facts().mustBeComplete();
        checks.mustHaveLeft(deal.account(), settings.get().checksPerDay());
        return deal;
    }
}
