package bryggen.portal.orders.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.orders.Approval;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderHead;
import bryggen.portal.orders.Ordering;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The question before an order is cancelled, and the reason that is asked for. */
@Named
@RequestScoped
@Page("/orders/cancellation")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class CancellationPage {
    @Inject
    Here here;

    @Inject
    OrderBook book;

    @Inject
    Ordering ordering;

    @Inject
    HttpServletRequest request;

    private @Nullable OrderHead head;

    public void open() {
        var number = here.needed("number");
        head = book.sheet(here.getActor().own(), number).head();
        if (!request.getMethod().equals("POST")) return;
        try {
            ordering.cancel(here.getActor(), number, Objects.requireNonNullElse(request.getParameter("reason"), ""));
            here.go(here.link("/orders/order", "number", number, "said", "orders.cancellation", "about", number));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public OrderHead getHead() {
        return Objects.requireNonNull(head);
    }

    /** OR19: nobody outside the company has heard of it. */
    public boolean isWaiting() {
        return getHead().approval() == Approval.WAITING;
    }

    public String getGross() {
        return here.getFormats().money(getHead().gross(), getHead().currency());
    }

    /** What was typed, kept when it was refused. */
    public @Nullable String getReason() {
        return request.getParameter("reason");
    }
}
