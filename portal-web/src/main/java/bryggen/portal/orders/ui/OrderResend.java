package bryggen.portal.orders.ui;

import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.Operating;
import bryggen.portal.exchange.Receipt;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** An order that stands still on its way to the ERP, sent again from its own page by the supplier's people. */
@Named
@RequestScoped
public class OrderResend {
    @Inject
    Here here;

    @Inject
    OrderPage page;

    @Inject
    Operating operating;

    @Inject
    HttpServletRequest request;

    public boolean isStuck() {
        var receipt = page.getDataReceipt();
        return here.getActor().has(Role.SERVICE)
                && receipt != null
                && (receipt.state() == Receipt.State.PARKED || receipt.state() == Receipt.State.DEAD);
    }

    /** Before anything is shown: sends it again when that was posted. */
    public void act() {
        if (!request.getMethod().equals("POST")) return;
        var head = page.getHead();
        try {
            operating.sendAgain(here.getActor(), head.account(), head.number());
            here.go(here.link("/orders/order", "number", head.number(), "said", "exchange.retried"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }
}
