package bryggen.portal.catalogue.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.Browsing;
import bryggen.portal.catalogue.Categories.Branch;
import bryggen.portal.catalogue.ProductAsk;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.Link;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue as a shop: everything about it stands in the address, so it can be mailed. */
@Named
@RequestScoped
@Page("/catalogue/list")
@Allows({Role.BUYER, Role.APPROVER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER, Role.SERVICE})
public class ProductListPage {
    private static final int SIZE = 24;
    private static final int DEEPEST = Listing.MOST_COUNTED / SIZE;
    private static final List<String> SORTS = List.of("relevance", "name", "sku", "price", "-price");

    /** A category in the tree; {@code level} from 1. */
    public record Twig(String name, int items, int level, String href, boolean current) {}

    public record Sort(String value, String label, boolean chosen) {}

    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    Browsing browsing;

    @Inject
    Clock clock;

    private boolean stockAsked;
    private ProductAsk ask = ProductAsk.of(null, null, null, ListAsk.first(SIZE));
    private Map<String, String> now = Map.of();
    private List<Card> cards = List.of();
    private List<Branch> tree = List.of();
    private @Nullable Listing<?> listing;
    private String read = "";

    @PostConstruct
    void load() {
        stockAsked = browsing.mayAskForStock(acting.actor());
        var inStock = stockAsked ? here.param("inStock") : null;
        ask = ProductAsk.of(here.param("q"), here.param("category"), inStock, asked());
        now = new LinkedHashMap<>();
        now.put("q", ask.typed());
        now.put("category", ask.category() == null ? "" : ask.category());
        now.put("inStock", ask.inStock() ? "true" : "");
        now.put("sort", ask.list().sort() == null ? "" : ask.list().sort());
        var browsed = browsing.browse(acting.actor(), acting.language(), ask);
        var shown = browsed.shown();
        var wording = new Wording(here, LocalDate.now(clock));
        cards = shown.offers().items().stream()
                .map(offer -> Card.of(offer, wording))
                .toList();
        listing = shown.offers();
        read = shown.read();
        tree = browsed.tree();
    }

    public List<Card> getCards() {
        return cards;
    }

    /** The top of the tree, the way to the chosen category, its sisters and what is right below it. */
    public List<Twig> getTree() {
        var chosen = tree.stream()
                .filter(branch -> branch.code().equals(ask.category()))
                .findFirst()
                .map(Branch::path)
                .orElse(List.of());
        return tree.stream()
                .filter(branch ->
                        branch.depth() == 1 || chosen.contains(branch.path().get(branch.depth() - 2)))
                .map(branch -> new Twig(
                        branch.name(),
                        branch.items(),
                        branch.depth(),
                        addresses().with("category", branch.code()),
                        branch.code().equals(ask.category())))
                .toList();
    }

    public String getTitle() {
        var category = tree.stream()
                .filter(branch -> branch.code().equals(ask.category()))
                .findFirst()
                .map(Branch::name);
        if (ask.isSearch()) return say("list.found", ask.typed());
        return category.orElseGet(() -> say("list.title"));
    }

    public String getCount() {
        var found = listing;
        if (found == null || found.total() == 0) return say("list.count.none");
        int first = (found.page() - 1) * found.size() + 1;
        return say(
                found.more() ? "list.count.more" : "list.count",
                first,
                first + found.items().size() - 1,
                found.total());
    }

    public List<Sort> getSorts() {
        var chosen = ask.list().sort() == null ? "relevance" : ask.list().sort();
        return SORTS.stream()
                .map(sort -> new Sort(sort, say("sort." + sort), sort.equals(chosen)))
                .toList();
    }

    public List<Link> getPages() {
        return listing == null ? List.of() : addresses().pages(listing);
    }

    /** How a typing error was read; empty when there was none. */
    public String getRead() {
        return read.isEmpty() ? "" : say("list.read", read);
    }

    public String getTyped() {
        return ask.typed();
    }

    public @Nullable String getCategory() {
        return ask.category();
    }

    public boolean isInStock() {
        return ask.inStock();
    }

    /** CA27. */
    public boolean isStockAsked() {
        return stockAsked;
    }

    public boolean isFiltered() {
        return ask.isSearch() || ask.inStock() || ask.category() != null;
    }

    public String getAllCategories() {
        return addresses().with("category", null);
    }

    public String getUnfiltered() {
        return addresses().unfiltered();
    }

    /** Where an added product leads back to. */
    public String getSelf() {
        return addresses().with("page", listing == null || listing.page() == 1 ? null : listing.page());
    }

    /** Only who buys sees how to. */
    public boolean isBuying() {
        return acting.actor().has(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
    }

    private ListAddresses addresses() {
        return new ListAddresses(here, now);
    }

    private String say(String key, Object... arguments) {
        return here.getTexts().say("catalogue." + key, arguments);
    }

    /** An odd page or order in a mailed address shows the first page rather than a refusal. */
    private ListAsk asked() {
        var sort = here.param("sort");
        var known = sort != null && SORTS.contains(sort) ? sort : null;
        try {
            var page = here.param("page");
            return new ListAsk(page == null ? 1 : Math.min(Integer.parseInt(page), DEEPEST), SIZE, known, null);
        } catch (PlatformRefusal | NumberFormatException odd) {
            return new ListAsk(1, SIZE, known, null);
        }
    }
}
