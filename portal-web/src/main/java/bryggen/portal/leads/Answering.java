package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a partner says to a lead: yes, no, "mine"; or nothing, until the clock ends (LE9 to LE13, LE17). */
@ApplicationScoped
public class Answering {
    private static final int LONGEST = 500;

    @Inject
    Leads leads;

    @Inject
    Distributing distributing;

    @Inject
    Partners partners;

    @Inject
    Telling telling;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Event<LeadAnswered> heard;

    @Inject
    Event<AnswerEnding> ending;

    @Inject
    Event<LeadLeftOver> leftOver;

    /**
     * LE10: the partner takes it, with what comes next and what it may bring, in the lead's currency.
     *
     * @throws LeadRefusal 404, 409 too late or answered, 422 without step or revenue
     */
    @Transactional
    public void accept(Actor actor, String number, @Nullable String nextStep, @Nullable Amount expected) {
        var now = clock.instant();
        var lead = asked(actor, number, now);
        var step = nextStep == null ? "" : nextStep.strip();
        var findings = new ArrayList<Finding>();
        if (step.isEmpty() || unfit(step)) findings.add(Finding.at("/nextStep", "next-step-needed", LONGEST));
        if (expected == null) findings.add(Finding.at("/expectedRevenue", "revenue-needed"));
        else findings.addAll(expected.faults("/expectedRevenue", lead.currency()));
        if (!findings.isEmpty()) throw new LeadRefusal.Faulty(findings);
        var before = lead.work();
        var work = new Lead.Work(
                Stage.ACCEPTED,
                step,
                before.value(),
                Amount.of(expected),
                before.closeDate(),
                before.nextActivity(),
                null);
        leads.answered(lead, "ACCEPTED", now, actor.name(), null, step);
        boolean person = !actor.email().isBlank();
        leads.work(lead, LeadStatus.ACCEPTED, person ? actor.person() : null, person ? actor.name() : "", work, now);
        leads.happened(lead, lead.account(), now, "accepted", actor.name(), step, null);
        partners.acted(lead.account(), now);
        telling.accepted(lead);
        audit.record(actor, "leads.accepted", number, null, Map.of("nextStep", step));
        tell(lead, lead.account(), LeadAnswered.Answer.ACCEPTED, actor.name(), now);
    }

    /**
     * LE10, LE17: the partner does not take it; it goes on to the next, or is closed as spam.
     *
     * @throws LeadRefusal 404, 409 too late or answered, 422 without a reason
     */
    @Transactional
    public void decline(Actor actor, String number, @Nullable String reason, @Nullable String text) {
        var now = clock.instant();
        var lead = asked(actor, number, now);
        var why = DeclineReason.of(reason == null ? "" : reason)
                .orElseThrow(() -> LeadRefusal.Faulty.at("/reason", "decline-reason-needed"));
        var words = text == null ? "" : text.strip();
        if (unfit(words) || (why == DeclineReason.OTHER && words.isEmpty()))
            throw LeadRefusal.Faulty.at("/text", "decline-text-needed", LONGEST);
        leads.answered(lead, "DECLINED", now, actor.name(), why.word(), words);
        leads.happened(lead, lead.account(), now, "declined", actor.name(), words, Map.of("reason", why.word()));
        partners.acted(lead.account(), now);
        audit.record(actor, "leads.declined", number, null, Map.of("reason", why.word()));
        tell(lead, lead.account(), LeadAnswered.Answer.DECLINED, actor.name(), now);
        if (why == DeclineReason.SPAM) leads.free(lead, LeadStatus.DECLINED, now);
        else goesOn(lead, "declined", now);
    }

    /**
     * LE9: the first one gets it, and answers like everybody.
     *
     * @throws LeadRefusal 404 when it was never to be claimed by them, 409 when somebody was faster
     */
    @Transactional
    public void claim(Actor actor, String number) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var now = clock.instant();
        var account = actor.account().number();
        var lead = leads.held(number).orElseThrow(LeadRefusal.Unknown::new);
        if (lead.status() != LeadStatus.POOL || !leads.isInPool(lead, account)) {
            if (lead.isOf(actor)) return; // the second press of the button
            throw leads.knew(lead, account) ? new LeadRefusal.Taken() : new LeadRefusal.Unknown();
        }
        var round = distributing.round(now);
        round.claimed(lead, account, actor.name());
        partners.acted(account, now);
        audit.record(actor, "leads.claimed", number, null, Map.of("company", lead.company()));
        tell(lead, account, LeadAnswered.Answer.CLAIMED, actor.name(), now);
    }

    /**
     * LE12: lets one offer whose clock has ended go on. Many instances may call it at once: each takes another one.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean expireNext() {
        var now = clock.instant();
        var overdue = leads.overdue(now);
        if (overdue.isEmpty()) return false;
        var lead = overdue.get();
        leads.answered(lead, "EXPIRED", now, "", null, "");
        leads.happened(lead, lead.account(), now, "expired", "", "", null);
        tell(lead, lead.account(), LeadAnswered.Answer.EXPIRED, "", now);
        goesOn(lead, "expired", now);
        return true;
    }

    /**
     * LE23: tells of one offer that its time is nearly over; each is told of once, by one instance.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean warnNext() {
        var found = leads.nearlyOver(clock.instant());
        found.ifPresent(ending::fire);
        return found.isPresent();
    }

    private void tell(Lead lead, String account, LeadAnswered.Answer answer, String who, Instant now) {
        heard.fire(new LeadAnswered(account, lead.number(), lead.company(), answer, who, now));
    }

    /** What came from the pool goes back there, for those who have not had it. */
    private void goesOn(Lead lead, String why, Instant now) {
        var round = distributing.round(now);
        boolean goesOn = lead.way().equals("POOL") ? round.toPool(lead, "") : round.toBest(lead, why, "");
        round.keep();
        if (!goesOn) leftOver.fire(new LeadLeftOver(lead.number(), lead.company(), now));
    }

    private Lead asked(Actor actor, String number, Instant now) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var lead = leads.held(number).orElseThrow(LeadRefusal.Unknown::new);
        if (!lead.isOf(actor)) throw gone(lead, actor);
        lead.mustWaitForAnswer(now);
        return lead;
    }

    /** Who was asked once is told that it is over; to anybody else it is not there. */
    private LeadRefusal gone(Lead lead, Actor actor) {
        var account = actor.account().number();
        return !lead.isWith(account) && leads.knew(lead, account)
                ? new LeadRefusal.TooLate()
                : new LeadRefusal.Unknown();
    }

    private static boolean unfit(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(EntryCheck::isUnfit);
    }
}
