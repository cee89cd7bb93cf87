package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.Browsing;
import bryggen.portal.catalogue.ProductAsk;
import bryggen.portal.insight.Customers;
import bryggen.portal.insight.Threads;
import bryggen.portal.insight.Threads.Step;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.faces.Link;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** IS3: one field for every number there is. One thing leads there, several are listed with their threads. */
@Named
@RequestScoped
@Page("/search")
@Allows(everyone = true)
public class SearchPage {
    private static final String CATALOGUE = "/catalogue/list";
    private static final String CUSTOMER = "/insight/customer";
    private static final int MOST_CHAINS = 10;

    @Inject
    Here here;

    @Inject
    Threads threads;

    @Inject
    ThreadChain chains;

    @Inject
    Browsing browsing;

    @Inject
    Customers customers;

    private final List<Hit> hits = new ArrayList<>();
    private int products;

    /** @param chain the thread that it is on; empty where it is alone */
    public record Hit(String kind, String number, String href, String about, String at, List<Link> chain) {}

    public void open() {
        var words = getWords();
        if (words.isEmpty()) return;
        var exact = threads.numbered(here.getActor(), words);
        if (exact.size() == 1 && chains.opens(exact.get(0))) {
            here.go(chains.href(exact.get(0)));
            return;
        }
        var companies = customers.like(here.getActor(), words);
        var found = exact.isEmpty() ? threads.like(here.getActor(), words) : exact;
        var only = companies.size() == 1 ? companies.keySet().iterator().next() : null;
        if (only != null && (found.isEmpty() || (only.equalsIgnoreCase(words) && exact.isEmpty()))) {
            here.go(here.link(CUSTOMER, "company", only));
            return;
        }
        companies.forEach((number, name) -> hits.add(company(number, name)));
        var like = exact.isEmpty() ? products(words) : null;
        if (like != null) products = like.offers().total();
        if (found.size() == 1 && companies.isEmpty() && products == 0 && chains.opens(found.get(0))) {
            here.go(chains.href(found.get(0)));
            return;
        }
        // a number that nothing bears is not a product that is spelled a little like it
        boolean meant = like != null && (like.read().isEmpty() || words.chars().noneMatch(Character::isDigit));
        if (found.isEmpty() && companies.isEmpty() && products > 0 && meant) {
            here.go(here.link(CATALOGUE, "q", words));
            return;
        }
        show(found);
    }

    private Hit company(String number, String name) {
        return new Hit(
                here.getTexts().get("insight.search.kind.company"),
                name,
                here.link(CUSTOMER, "company", number),
                number,
                "",
                List.of());
    }

    private void show(List<Step> found) {
        var asked = new HashMap<UUID, List<Step>>();
        for (var step : found) {
            var thread = step.thread();
            var whole = thread == null || (asked.size() >= MOST_CHAINS && !asked.containsKey(thread))
                    ? List.of(step)
                    : asked.computeIfAbsent(thread, id -> threads.of(here.getActor(), id));
            hits.add(new Hit(
                    here.getTexts().get("insight.search.kind." + step.kind().word()),
                    step.number(),
                    chains.opens(step) ? chains.href(step) : "",
                    step.about(),
                    here.getFormats().dateTime(step.at()),
                    whole.size() > 1 ? chains.links(whole, step.number()) : List.of()));
        }
    }

    private Browsing.@Nullable Shown products(String words) {
        if (!here.may(CATALOGUE)) return null;
        var actor = here.getActor();
        return browsing.list(actor, actor.language(), ProductAsk.of(words, null, null, ListAsk.first(1)));
    }

    /** What was asked for; empty when nothing was, or nothing that can be typed. */
    public String getWords() {
        var words = here.param("q");
        return words == null || words.length() > 100 || words.chars().anyMatch(Character::isISOControl) ? "" : words;
    }

    public List<Hit> getHits() {
        return hits;
    }

    /** "12 products have it as well"; empty where there are none. */
    public String getProducts() {
        return products == 0 ? "" : here.getTexts().say("insight.search.products", products);
    }

    public String getProductsHref() {
        return here.link(CATALOGUE, "q", getWords());
    }
}
