package bryggen.portal.lists.ui;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.Assortments;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.lists.BuyingList.Sheet;
import bryggen.portal.lists.Collecting;
import bryggen.portal.lists.ListToCart;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Several;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One list: its lines as they would be bought now, changed, and put into the cart as a whole or as ticked (LI1 to LI4). */
@Named
@RequestScoped
@Page("/lists/sheet")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class ListSheetPage {
    private static final String SELF = "/lists/sheet";
    private static final String LINE = "line.";

    @Inject
    Here here;

    @Inject
    Collecting collecting;

    @Inject
    ListToCart toCart;

    @Inject
    Assortments assortments;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable Sheet sheet;
    private List<Row> rows = List.of();
    private Set<String> outside = Set.of();

    public record Row(String sku, String own, String name, String quantity, String price, Status state, String said) {}

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        var id = here.needed("id");
        if (request.getMethod().equals("POST")) {
            try {
                here.go(act(id));
                return;
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.MISSING) throw refusal;
                here.refused(refusal);
            }
        }
        sheet = collecting.get(here.getActor(), id);
        var lines = toCart.look(here.getActor(), sheet.lines());
        var unsold = lines.stream()
                .filter(now -> now.offer() == null)
                .map(now -> now.line().sku())
                .toList();
        outside = assortments.outside(here.getAccount(), unsold);
        rows = lines.stream().map(this::row).toList();
    }

    /** @return where to go when it is done */
    private String act(String id) {
        var actor = here.getActor();
        switch (Objects.requireNonNullElse(request.getParameter("act"), "")) {
            case "add" -> collecting.add(actor, id, List.of(new Collecting.Wish(typed("sku"), quantity("quantity"))));
            case "change" -> collecting.change(actor, id, quantities());
            case "rename" ->
                collecting.rename(actor, id, typed("name"), ListWords.sharing(request.getParameter("sharing")));
            case "remove-list" -> {
                return here.link(
                        "/lists/list", "said", "lists.removed", "about", collecting.remove(actor, id), "undo", true);
            }
            default -> {
                return put(id);
            }
        }
        return here.link(SELF, "id", id, "said", "lists.changed");
    }

    private String put(String id) {
        var ticked = Several.ticked(request);
        boolean all = "cart".equals(request.getParameter("act"));
        if (!all && ticked.isEmpty()) return here.link(SELF, "id", id, "said", "lists.nothing-ticked");
        var put = toCart.put(here.getActor(), id, all ? Set.of() : Set.copyOf(ticked));
        return put.leftOut().isEmpty()
                ? here.link("/carts/cart", "said", "carts.added-again", "about", put.lines())
                : here.link(SELF, "id", id, "said", "lists.put-but", "about", String.join(", ", put.leftOut()));
    }

    /** Where nothing stands it is nothing, which the rule refuses. */
    private BigDecimal quantity(String name) {
        return Objects.requireNonNullElse(form.number(name, "/lines", Limits.QUANTITY), BigDecimal.ZERO);
    }

    private Map<String, BigDecimal> quantities() {
        var typed = new HashMap<String, BigDecimal>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(LINE)) typed.put(name.substring(LINE.length()), quantity(name));
        });
        return typed;
    }

    private Row row(ListToCart.Now now) {
        var offer = now.offer();
        var quantity = now.quantity();
        var texts = here.getTexts();
        var own = offer == null ? null : offer.price();
        return new Row(
                now.line().sku(),
                offer == null || offer.ownNumber() == null ? "" : texts.say("lists.own-number", offer.ownNumber()),
                offer == null ? now.line().sku() : offer.name(),
                here.getFormats().field(now.line().quantity()),
                own == null ? "" : price(own.unit()),
                outside.contains(now.line().sku())
                        ? Status.bad(texts.get("lists.state.outside"))
                        : state(offer, quantity),
                quantity == null || quantity.compareTo(now.line().quantity()) == 0
                        ? ""
                        : texts.say("lists.raised", here.getFormats().number(quantity)));
    }

    private String price(UnitPrice price) {
        var words = here.getFormats().price(price.amount(), price.currency().getCurrencyCode());
        return price.baseQuantity().compareTo(BigDecimal.ONE) == 0
                ? words
                : words + " "
                        + here.getTexts().say("lists.per", here.getFormats().number(price.baseQuantity()));
    }

    private Status state(@Nullable Offer offer, @Nullable BigDecimal quantity) {
        var texts = here.getTexts();
        if (offer == null) return Status.bad(texts.get("lists.state.gone"));
        if (offer.price() == null) return Status.bad(texts.get("lists.state.no-price"));
        if (quantity == null) return Status.bad(texts.get("lists.state.quantity"));
        if (offer.band().isEmpty()) return Status.idle(texts.get("catalogue.stock.hidden"));
        return offer.stock().available().compareTo(quantity) >= 0
                ? Status.ok(texts.get("lists.state.stock"))
                : Status.warn(texts.get("lists.state.later"));
    }

    private String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private Sheet sheet() {
        return Objects.requireNonNull(sheet);
    }

    public String getId() {
        return sheet().head().id().toString();
    }

    public String getName() {
        return sheet().head().name();
    }

    public boolean isMine() {
        return sheet().head().mine();
    }

    public boolean isChangeable() {
        return sheet().head().isChangeable();
    }

    /** "Shared for reading · Kari Nordmann · 22 Nov". */
    public String getAbout() {
        var head = sheet().head();
        return here.getTexts().get("lists.sharing." + head.sharing()) + " · " + head.owner() + " · "
                + here.getFormats().dateTime(head.changedAt());
    }

    public String getSharings() {
        return ListWords.sharings(here.getTexts(), sheet().head().sharing());
    }

    public List<Row> getRows() {
        return rows;
    }
}
