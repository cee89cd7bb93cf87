package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.orders.Awaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What approvers do with orders, by page, link or API. Prices are asked of the ERP before a transaction begins. */
@ApplicationScoped
public class Approving {
    @Inject
    ApprovalDesk desk;

    @Inject
    Awaiting awaiting;

    /**
     * AP8, AP9, AP14: approves all that is this one's to decide; the last approval places the order.
     *
     * @param number the order's
     * @throws ApprovalRefusal 404, 403 own order or not the turn, 409 decided or withdrawn already
     * @throws bryggen.portal.orders.OrderRefusal when it can no longer be taken as it was agreed
     */
    public void approve(Actor actor, String number) {
        actor.needs(Role.APPROVER);
        desk.mustDecide(actor, number);
        desk.approve(actor, number, awaiting.again(actor, number));
    }

    /**
     * AP10.
     *
     * @throws ApprovalRefusal as above, or 422 without a reason
     */
    public void decline(Actor actor, String number, @Nullable String why) {
        actor.needs(Role.APPROVER);
        desk.decline(actor, number, why);
    }
}
