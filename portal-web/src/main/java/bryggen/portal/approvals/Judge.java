package bryggen.portal.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is said what an order needs and who decides about it (AP1 to AP13). Calculates only: it reads
 * nothing and changes nothing; view, approve and decline are answered by it and by nobody else.
 *
 * @param approvers those of the company who hold the role and can act now
 */
record Judge(Set<UUID> approvers, List<Deputy> deputies, LocalDate today) {

    /** What the rules say of an order: those that refuse it, and the approvals that it needs. */
    record Verdict(List<OrderRule> refusing, List<Step> steps) {}

    /**
     * What somebody may do with a request.
     *
     * @param rule that says so
     * @param refusal why not; none when it is allowed
     * @param steps that this person's approval would settle
     */
    record Ruling(String rule, @Nullable ApprovalRefusal refusal, List<Step> steps) {
        static Ruling no(ApprovalRefusal refusal) {
            return new Ruling(refusal.rule(), refusal, List.of());
        }

        boolean isAllowed() {
            return refusal == null;
        }

        List<Step> orRefuse() {
            if (refusal != null) throw refusal;
            return steps;
        }
    }

    /** AP1 to AP5: in the order of the levels. */
    static Verdict weigh(Asked order, List<OrderRule> rules) {
        var met = rules.stream().filter(rule -> rule.isAbout(order)).toList();
        var asking =
                new ArrayList<>(met.stream().filter(rule -> !rule.refuses()).toList());
        asking.sort(Comparator.comparingInt(OrderRule::level));
        var steps = new ArrayList<Step>();
        if (order.overBudget()) steps.add(new Step(0, 1, null, Terms.OVER_BUDGET, null));
        for (var rule : asking) steps.add(new Step(steps.size(), rule.level(), rule.approver(), rule.terms(), null));
        return new Verdict(met.stream().filter(OrderRule::refuses).toList(), List.copyOf(steps));
    }

    /**
     * AP13: whether there is always somebody left for the next level, however the lower ones are shared among those who can
     * decide on them.
     */
    boolean canBeApproved(UUID buyer, List<Step> steps) {
        var others = new HashSet<>(approvers);
        others.remove(buyer);
        int top = steps.stream().mapToInt(Step::level).max().orElse(0);
        long below = steps.stream()
                .filter(step -> step.level() < top)
                .map(step -> step.level() + " "
                        + named(step, others).map(UUID::toString).orElse(""))
                .distinct()
                .count();
        return steps.isEmpty() || below < others.size();
    }

    /** AP11. */
    Ruling view(Request request, UUID reader) {
        return approvers.contains(reader) || request.person().equals(reader)
                ? new Ruling("AP11", null, List.of())
                : Ruling.no(new ApprovalRefusal.Unknown());
    }

    /** AP7 to AP12: the same for a yes and a no. */
    Ruling decide(Request request, UUID reader) {
        var seen = view(request, reader);
        if (!seen.isAllowed()) return seen;
        if (request.state() != Request.State.WAITING) return Ruling.no(new ApprovalRefusal.Decided(request));
        if (request.person().equals(reader)) return Ruling.no(new ApprovalRefusal.OwnOrder());
        var mine = request.open().stream()
                .filter(step -> deciders(request, step).contains(reader))
                .toList();
        if (!mine.isEmpty()) return new Ruling("AP8", null, mine);
        int level = request.level().orElse(0);
        return Ruling.no(
                request.hasDecidedBelow(reader, level)
                        ? new ApprovalRefusal.DecidedBelow()
                        : new ApprovalRefusal.NotYourTurn());
    }

    /** Everybody who can decide now. */
    Set<UUID> deciders(Request request) {
        var all = new HashSet<UUID>();
        for (var step : request.open()) all.addAll(deciders(request, step));
        return all;
    }

    /** AP8. */
    private Set<UUID> deciders(Request request, Step step) {
        var free = new HashSet<>(approvers);
        free.remove(request.person());
        free.removeIf(person -> request.hasDecidedBelow(person, step.level()));
        return named(step, free)
                .map(named -> {
                    var instead = new HashSet<>(Set.of(named));
                    for (var deputy : deputies)
                        if (deputy.person().equals(named) && deputy.isOn(today) && free.contains(deputy.deputy()))
                            instead.add(deputy.deputy());
                    return (Set<UUID>) instead;
                })
                .orElse(free);
    }

    private static Optional<UUID> named(Step step, Set<UUID> free) {
        return Optional.ofNullable(step.approver()).filter(free::contains);
    }
}
