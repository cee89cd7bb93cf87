package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Awaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decisions, each one transaction that holds the order from its first statement on: of two approvers, or of an approver and
 * a buyer who withdraws, the second sees what the first has done (AP12).
 */
@ApplicationScoped
@Transactional
class ApprovalDesk {
    private static final int LONGEST_REASON = 500;

    @Inject
    Requests requests;

    @Inject
    Colleagues colleagues;

    @Inject
    Awaiting awaiting;

    @Inject
    AuditLog audit;

    @Inject
    Event<ApprovalsMoved> moved;

    @Inject
    Clock clock;

    /** Before the ERP is asked for anything. */
    void mustDecide(Actor actor, String number) {
        colleagues.judge(actor).decide(request(actor, number), actor.person()).orRefuse();
    }

    void approve(Actor actor, String number, Assessment now) {
        awaiting.hold(actor, number);
        var request = request(actor, number);
        var judge = colleagues.judge(actor);
        var mine = judge.decide(request, actor.person()).orRefuse();
        requests.settle(request, mine, actor, clock.instant());
        audit.record(
                actor,
                "approvals.approved",
                number,
                null,
                Map.of("level", request.level().orElse(0)));
        var after = request(actor, number);
        if (after.level().isEmpty()) {
            requests.end(after, Request.State.APPROVED, actor, null, clock.instant());
            awaiting.release(actor, number, now);
            moved.fire(ApprovalsMoved.ended(after, ApprovalsMoved.Kind.APPROVED, actor.name(), ""));
        } else {
            awaiting.noted(actor, number, "approved-level");
            if (!after.level().equals(request.level()))
                moved.fire(ApprovalsMoved.waiting(after, judge.deciders(after)));
        }
    }

    void decline(Actor actor, String number, @Nullable String why) {
        request(actor, number);
        awaiting.hold(actor, number);
        var request = request(actor, number);
        colleagues.judge(actor).decide(request, actor.person()).orRefuse();
        var reason = reason(why);
        requests.end(request, Request.State.DECLINED, actor, reason, clock.instant());
        awaiting.decline(actor, number, reason);
        audit.record(actor, "approvals.declined", number, null, Map.of("reason", reason));
        moved.fire(ApprovalsMoved.ended(request, ApprovalsMoved.Kind.DECLINED, actor.name(), reason));
    }

    private Request request(Actor actor, String number) {
        return requests.find(actor.own(), number).orElseThrow(ApprovalRefusal.Unknown::new);
    }

    private static String reason(@Nullable String why) {
        var reason = Optional.ofNullable(why).orElse("").strip();
        if (reason.isEmpty()
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'))
            throw ApprovalRefusal.Faulty.at("/reason", "approval-reason-needed", LONGEST_REASON);
        return reason;
    }
}
