package bryggen.portal.lines.ui;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.lines.OnceMore;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order or an invoice once more: what would come into the cart, at which price, and what cannot be bought (LN12). */
@Named("onceMorePage")
@RequestScoped
@Page("/lines/again")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class AgainPage {
    @Inject
    Here here;

    @Inject
    OnceMore onceMore;

    @Inject
    HttpServletRequest request;

    private List<Row> available = List.of();
    private List<Row> unavailable = List.of();

    /** @param then what it cost; empty where it costs the same today */
    public record Row(JudgedRow now, String name, String then) {}

    public void open() {
        var actor = here.getActor();
        var answer = invoice() == null
                ? onceMore.ofOrder(actor, order())
                : onceMore.ofInvoice(actor, here.needed("invoice"));
        if (request.getMethod().equals("POST")) {
            try {
                here.go(here.link("/carts/cart", "said", "carts.added-again", "about", onceMore.put(actor, answer)));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        available = new ArrayList<>();
        unavailable = new ArrayList<>();
        for (var line : answer.lines()) (line.now().judged().isTaken() ? available : unavailable).add(row(line));
    }

    private Row row(OnceMore.Line line) {
        var then = line.then();
        return new Row(
                JudgedRow.of(line.now(), here.getTexts(), here.getFormats()),
                line.name(),
                line.moved() && then != null ? here.getTexts().say("lines.again.then", price(then)) : "");
    }

    private String price(UnitPrice price) {
        var words = here.getFormats().price(price.amount(), price.currency().getCurrencyCode());
        return price.baseQuantity().compareTo(BigDecimal.ONE) == 0
                ? words
                : words + " "
                        + here.getTexts().say("lines.per", here.getFormats().number(price.baseQuantity()));
    }

    private @Nullable String invoice() {
        return here.param("invoice");
    }

    private String order() {
        var order = here.param("order");
        if (order == null) throw PlatformRefusal.missing();
        return order;
    }

    /** "Order B100012 again". */
    public String getTitle() {
        return invoice() == null
                ? here.getTexts().say("lines.again.order", order())
                : here.getTexts().say("lines.again.invoice", here.needed("invoice"));
    }

    public String getSelf() {
        return here.link("/lines/again", "order", here.param("order"), "invoice", invoice());
    }

    public String getBack() {
        return invoice() == null
                ? here.link("/orders/order", "number", order())
                : here.link("/invoices/invoice", "number", invoice());
    }

    public List<Row> getAvailable() {
        return available;
    }

    public List<Row> getUnavailable() {
        return unavailable;
    }
}
