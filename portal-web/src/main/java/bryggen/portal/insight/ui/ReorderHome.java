package bryggen.portal.insight.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Reorders;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import bryggen.portal.lists.Collecting;
import bryggen.portal.platform.ListAsk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** IS11: what it is time to order again, on the home page of those who order. */
@RequestScoped
class ReorderHome {
    private static final int LINES = 6;
    private static final String LISTS = "/lists/list";

    @Inject
    Here here;

    @Inject
    Reorders reorders;

    @Inject
    Collecting collecting;

    @Inject
    HomeWords words;

    /** The lists from which the reader orders, where there are any. */
    List<Tile> lists(Actor actor) {
        if (!here.may(LISTS)) return List.of();
        int lists = collecting.list(actor, null, false, ListAsk.first(1)).total();
        return lists == 0 ? List.of() : List.of(words.tile("lists", lists, LISTS, null));
    }

    /** The most overdue first, each leading to its product. Nothing where nothing is due. */
    List<Section> sections(Actor actor) {
        if (!here.may("/carts/cart")) return List.of();
        var texts = here.getTexts();
        var formats = here.getFormats();
        var entries = reorders.due(actor, formats.language(), LINES).stream()
                .map(product -> new Entry(
                        texts.say(
                                "insight.reorder.rhythm",
                                product.due().rhythm(),
                                formats.date(product.due().last())),
                        product.name() + ", " + product.sku(),
                        here.link("/catalogue/product", "sku", product.sku())))
                .toList();
        return entries.isEmpty()
                ? List.of()
                : List.of(new Section(texts.get("insight.reorder.title"), "", entries, ""));
    }
}
