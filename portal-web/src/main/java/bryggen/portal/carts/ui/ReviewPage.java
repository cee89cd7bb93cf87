package bryggen.portal.carts.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.carts.CartRefusal;
import bryggen.portal.carts.Facts;
import bryggen.portal.orders.Approval;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The last look before the button: where to, when, under which numbers, all checks again, and the button. */
@Named
@RequestScoped
@Page("/carts/review")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class ReviewPage extends BasketPage {
    @Inject
    OrderBook book;

    @Inject
    PartRows parts;

    /** Before anything is shown: places what was posted, or says why not and keeps what was typed. */
    public void open() {
        if (isPost()) {
            try {
                here.go(act());
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        var looked = carting.look(here.getActor());
        if (looked.isEmpty()) {
            here.go(here.link("/carts/cart"));
            return;
        }
        show(looked);
    }

    /** @return where to go when it is done */
    private String act() {
        var actor = here.getActor();
        var facts = typed();
        if ("place".equals(here.param("act"))) {
            var number = carting.place(actor, edition(), facts);
            var placed = book.sheet(actor.own(), number).head();
            return here.link(
                    "/orders/order",
                    "number",
                    number,
                    "said",
                    placed.approval() == Approval.WAITING
                            ? "orders.waits"
                            : placed.splitWith() == null ? "orders.placed" : "orders.placed-split",
                    "about",
                    number);
        }
        carting.note(actor, facts);
        if ("ask".equals(here.param("act"))) {
            carting.askToLift(actor);
            return here.link("/carts/review", "said", "carts.asked");
        }
        if ("accept".equals(here.param("act"))) {
            carting.accept(actor, shownPrices());
            return here.link("/carts/review");
        }
        return here.link("/carts/cart");
    }

    private long edition() {
        try {
            return Long.parseLong(String.valueOf(here.param("edition")));
        } catch (NumberFormatException e) {
            throw new CartRefusal.Changed();
        }
    }

    private Facts typed() {
        return new Facts(
                form.text("purchaseOrder"),
                form.text("costReference"),
                form.day("requestedDelivery"),
                form.text("shipTo"),
                form.text("comment"));
    }

    public long getEdition() {
        return basket().edition();
    }

    public Facts getFacts() {
        return basket().facts();
    }

    /** CT10: the orders that it becomes. */
    public List<PartRow> getParts() {
        return parts.of(basket().assessment(), getLines());
    }

    public boolean isSplit() {
        return getParts().size() > 1;
    }

    /** Whether anything at all stands in the way; the button is there all the same, and says what (never a dead end). */
    public boolean isClean() {
        return basket().assessment().isClean()
                && !getSums().exceeds()
                && basket().consent().forbidden().isEmpty();
    }

    /** What is wrong with one of the fields beside the lines. */
    public List<String> wrong(String pointer) {
        return basket().assessment().at(pointer).stream()
                .map(f -> LineRow.words(f, here.getTexts()))
                .toList();
    }
}
