package bryggen.portal.lists.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.lists.Collecting;
import bryggen.portal.lists.Collecting.Wish;
import bryggen.portal.lists.ListToCart;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A product, the cart, or an order, to be kept on a list: an old one or a new one. */
@Named
@RequestScoped
@Page("/lists/add")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class AddToListPage {
    private static final int CHOICES = 100;

    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Collecting collecting;

    @Inject
    ListToCart cart;

    @Inject
    OrderBook book;

    @Inject
    HttpServletRequest request;

    private List<Wish> wishes = List.of();

    /** Before anything is shown: keeps what the address names, or says why not. */
    public void open() {
        wishes = wished();
        if (!request.getMethod().equals("POST")) return;
        try {
            var actor = here.getActor();
            var chosen = typed("list");
            var id = chosen;
            if (chosen.isEmpty())
                id = collecting
                        .make(actor, typed("name"), Sharing.PRIVATE, wishes)
                        .toString();
            else collecting.add(actor, chosen, wishes);
            here.go(here.link("/lists/sheet", "id", id, "said", "lists.added", "about", wishes.size()));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private List<Wish> wished() {
        var actor = here.getActor();
        var order = here.param("order");
        if (order != null)
            return book.sheet(actor.own(), order).lines().stream()
                    .map(line -> new Wish(line.sku(), line.quantity()))
                    .toList();
        var sku = here.param("sku");
        if (sku != null) return List.of(new Wish(sku, quantity()));
        return cart.ofCart(actor).entrySet().stream()
                .map(line -> new Wish(line.getKey(), line.getValue()))
                .toList();
    }

    private BigDecimal quantity() {
        return Objects.requireNonNullElse(form.number("quantity", "/lines", Limits.QUANTITY), BigDecimal.ONE);
    }

    /** The same address, for the form. */
    public String getSelf() {
        return here.link(
                "/lists/add",
                "order",
                here.param("order"),
                "sku",
                here.param("sku"),
                "quantity",
                here.param("quantity"));
    }

    /** "12 lines of order B100012". */
    public String getWhat() {
        var order = here.param("order");
        var sku = here.param("sku");
        var texts = here.getTexts();
        if (order != null) return texts.say("lists.add.order", wishes.size(), order);
        return sku == null ? texts.say("lists.add.cart", wishes.size()) : texts.say("lists.add.product", sku);
    }

    public boolean isNothing() {
        return wishes.isEmpty();
    }

    /** Those to which the reader may add, the latest first. */
    public String getChoices() {
        var lists = collecting.list(here.getActor(), null, true, ListAsk.first(CHOICES)).items().stream()
                .map(list -> "<option value=\"" + list.id() + "\">" + Html.text(list.name()) + "</option>")
                .collect(Collectors.joining());
        return lists + "<option value=\"\">" + Html.text(here.getTexts().get("lists.add.new")) + "</option>";
    }

    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
