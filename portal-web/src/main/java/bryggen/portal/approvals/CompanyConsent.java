package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Consent;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds each order of a company against the company's own rules and budgets, whatever way it comes. */
@ApplicationScoped
@Transactional
public class CompanyConsent implements Consent {
    /** AP13: no rule forbids it, there are too few approvers. */
    private static final UUID NO_RULE = new UUID(0, 0);

    @Inject
    RuleBook rules;

    @Inject
    Budgets budgets;

    @Inject
    Colleagues colleagues;

    @Inject
    Requests requests;

    @Inject
    Categories categories;

    @Inject
    RuleWords words;

    @Inject
    Event<ApprovalsMoved> moved;

    @Inject
    Event<LiftWished> wished;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    private record Weighed(Judge.Verdict verdict, Optional<Budget> budget) {}

    @Override
    public Answer weigh(Actor actor, Assessment assessment) {
        var weighed = weighed(actor, assessment);
        var told = new ArrayList<Sentence>();
        weighed.budget.ifPresent(budget -> told.add((texts, formats) -> left(budget, texts, formats)));
        var forbidden = new ArrayList<Sentence>();
        for (var rule : weighed.verdict.refusing())
            forbidden.add((texts, formats) -> forbidden(rule).said(texts));
        var steps = weighed.verdict.steps();
        if (isForNobody(actor, steps))
            forbidden.add((texts, formats) -> new ApprovalRefusal.NobodyApproves().said(texts));
        return new Answer(
                List.copyOf(forbidden),
                steps.stream()
                        .map(step -> (Sentence) (texts, formats) -> words.terms(step.why(), texts, formats))
                        .toList(),
                List.copyOf(told));
    }

    /** AP2, AP5, AP13. */
    @Override
    public boolean isAsked(Actor actor, Assessment assessment, String number) {
        var verdict = weighed(actor, assessment).verdict;
        if (!verdict.refusing().isEmpty()) throw forbidden(verdict.refusing().get(0));
        if (verdict.steps().isEmpty()) return false;
        var judge = colleagues.judge(actor);
        if (!judge.canBeApproved(actor.person(), verdict.steps())) throw new ApprovalRefusal.NobodyApproves();
        var request = new Request(
                number,
                actor.account().number(),
                actor.person(),
                actor.name(),
                assessment.draft().costReference(),
                Objects.requireNonNull(assessment.totals()).net(),
                clock.instant(),
                Request.State.WAITING,
                null,
                null,
                null,
                verdict.steps());
        requests.add(request);
        moved.fire(ApprovalsMoved.waiting(request, judge.deciders(request)));
        return true;
    }

    /** AP18. */
    @Override
    public void askToLift(Actor actor, Assessment assessment) {
        var verdict = weighed(actor, assessment).verdict;
        for (var rule : verdict.refusing()) wish(actor, assessment, rule.id());
        if (isForNobody(actor, verdict.steps())) wish(actor, assessment, NO_RULE);
    }

    /** Who could approve is asked for only where somebody has to: most carts need nobody. */
    private boolean isForNobody(Actor actor, List<Step> steps) {
        return !steps.isEmpty() && !colleagues.judge(actor).canBeApproved(actor.person(), steps);
    }

    private void wish(Actor actor, Assessment assessment, UUID rule) {
        var net = Objects.requireNonNull(assessment.totals()).net();
        var reference = Objects.requireNonNullElse(assessment.draft().costReference(), "");
        wished.fire(new LiftWished(actor.account().number(), rule, actor.person(), actor.name(), net, reference));
        audit.record(actor, "approvals.lift-wished", net.amount().toPlainString(), null, null);
    }

    /** AP12. */
    @Override
    public void withdrawn(Actor actor, String number) {
        requests.find(actor.own(), number)
                .ifPresent(request -> requests.end(request, Request.State.WITHDRAWN, actor, null, clock.instant()));
    }

    private ApprovalRefusal forbidden(OrderRule rule) {
        return new ApprovalRefusal.Forbidden(texts -> words.terms(
                rule.terms(),
                texts,
                new Formats(texts.language(), Settings.current().zone())));
    }

    private Weighed weighed(Actor actor, Assessment assessment) {
        var net = Objects.requireNonNull(assessment.totals()).net();
        var reference = assessment.draft().costReference();
        var budget = reference == null || reference.isBlank()
                ? Optional.<Budget>empty()
                : budgets
                        .of(actor.own(), List.of(new Budgets.Ask("-", reference, LocalDate.now(clock))))
                        .values()
                        .stream()
                        .findFirst();
        var all = rules.of(actor.account().number());
        boolean byGroup = all.stream().anyMatch(rule -> rule.terms().group() != null);
        var order = new Asked(
                actor.person(),
                actor.roles(),
                net,
                byGroup ? groups(assessment) : Set.of(),
                reference,
                budget.filter(b -> b.isExceededBy(net)).isPresent());
        return new Weighed(Judge.weigh(order, all), budget);
    }

    /** AP4: of each line its group and all above it. */
    private Set<String> groups(Assessment assessment) {
        var codes = new HashSet<String>();
        for (var line : assessment.lines())
            Optional.ofNullable(line.offer()).map(Offer::category).ifPresent(codes::add);
        for (var branch : categories.all(Language.EN)) if (codes.contains(branch.code())) codes.addAll(branch.path());
        return codes;
    }

    private static String left(Budget budget, Texts texts, Formats formats) {
        var left = budget.left();
        return texts.say(
                "approvals.budget.left",
                budget.costReference(),
                formats.money(left.amount(), left.currency().getCurrencyCode()),
                formats.date(budget.last()));
    }
}
