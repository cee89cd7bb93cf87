package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.Categories.Branch;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looking around: the pages of the catalogue, its tree, one product. */
@ApplicationScoped
public class Browsing {
    @Inject
    Products products;

    @Inject
    Offers offers;

    @Inject
    ProductSheets sheets;

    @Inject
    Papers papers;

    @Inject
    SpareParts spares;

    @Inject
    Categories categories;

    @Inject
    Sights sights;

    @Inject
    Instance<BoughtBefore> before;

    @Inject
    Clock clock;

    /** A page of offers; {@code read} is how typing errors in the search were understood, empty when there were none. */
    public record Shown(Listing<Offer> offers, String read) {}

    /**
     * A product with everything that stands on its page.
     *
     * @param fits what it is a part of
     */
    public record Product(
            Offer offer,
            ProductSheet sheet,
            List<Offer> alternatives,
            List<Paper> papers,
            List<Part> parts,
            List<Offer> fits) {}

    /** CA30: a part as it is offered to the company. */
    public record Part(SparePart part, Offer offer) {}

    /** A page with the tree beside it. */
    public record Browsed(Shown shown, List<Branch> tree) {}

    /** CA27: whether the acting company may ask for what is free only. */
    public boolean mayAskForStock(Actor actor) {
        return sights.own(actor) != Sight.HIDDEN;
    }

    /**
     * One page of what is asked for, each with the price of its least order quantity (CA7).
     *
     * @throws CatalogueRefusal.StockNotShown 422 (CA27)
     */
    public Shown list(Actor actor, Language language, ProductAsk ask) {
        mayAsk(actor, ask);
        return shown(actor, language, products.find(actor.account().number(), language, LocalDate.now(clock), ask));
    }

    private void mayAsk(Actor actor, ProductAsk ask) {
        if (ask.inStock() && !mayAskForStock(actor)) throw new CatalogueRefusal.StockNotShown();
    }

    /**
     * The page and the tree, with the numbers of what the ask finds; without numbers' meaning where it finds too much to
     * count.
     *
     * @throws CatalogueRefusal.StockNotShown 422 (CA27)
     */
    public Browsed browse(Actor actor, Language language, ProductAsk ask) {
        mayAsk(actor, ask);
        var account = actor.account().number();
        var all = categories.all(language);
        boolean limited = categories.isLimited(account);
        if (ask.isAll() && !limited) return new Browsed(list(actor, language, ask), all);
        var grouped = products.grouped(account, language, LocalDate.now(clock), ask);
        var counts = grouped.perCategory();
        var tree = all.stream()
                .filter(branch -> (counts.isEmpty() && !limited)
                        || counts.containsKey(branch.code())
                        || (branch.code().equals(ask.category()) && !limited))
                .map(branch -> new Branch(
                        branch.code(),
                        branch.name(),
                        branch.depth(),
                        counts.getOrDefault(branch.code(), 0),
                        branch.path()))
                .toList();
        return new Browsed(shown(actor, language, grouped.found()), tree);
    }

    private Shown shown(Actor actor, Language language, Products.Found found) {
        var offered = offers.least(actor, language, found.skus().items());
        var rows = offered.stream().flatMap(Optional::stream).toList();
        var page = found.skus();
        return new Shown(
                new Listing<>(rows, page.page(), page.size(), page.total(), page.more(), page.next()), found.read());
    }

    /**
     * One product with the ERP's own price and stock of this moment for a quantity, or for the least one.
     *
     * @throws CatalogueRefusal.UnknownProduct 404
     */
    public Product open(Actor actor, Language language, Sku sku, @Nullable BigDecimal quantity) {
        var offer = offer(actor, language, sku, quantity);
        var sheet = sheets.get(actor.account().number(), language, sku, LocalDate.now(clock));
        return new Product(
                offer,
                sheet,
                there(actor, language, sheet.alternatives()),
                papers.of(sku, language),
                parts(actor, language, spares.of(sku)),
                there(actor, language, spares.fits(sku)));
    }

    /** What is not there for the company is left out. */
    private List<Offer> there(Actor actor, Language language, List<Sku> skus) {
        return skus.isEmpty()
                ? List.of()
                : offers.least(actor, language, skus).stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    private List<Part> parts(Actor actor, Language language, List<SparePart> all) {
        if (all.isEmpty()) return List.of();
        var offered =
                offers.least(actor, language, all.stream().map(SparePart::sku).toList());
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> offered.get(i).map(offer -> new Part(all.get(i), offer)).stream())
                .toList();
    }

    /** The offer alone, asked of the ERP; 404 when there is no such product. */
    public Offer offer(Actor actor, Language language, Sku sku, @Nullable BigDecimal quantity) {
        return offers.live(actor, language, sku, quantity)
                .orElseThrow(() -> new CatalogueRefusal.UnknownProduct(sku.value()));
    }

    /** CA24. */
    public PriceStory story(Actor actor, Offer offer, Breaks breaks) {
        var zone = Settings.current().zone();
        var last = before.get().last(actor, offer.sku());
        var then = last.map(purchase -> sheets.breaks(
                        actor.account().number(),
                        offer.sku(),
                        purchase.at().atZone(zone).toLocalDate()))
                .orElse(breaks);
        return PriceStory.of(offer, breaks, last, then, LocalDate.now(clock), zone);
    }

    public Breaks breaks(Actor actor, Sku sku) {
        return sheets.breaks(actor.account().number(), sku, LocalDate.now(clock));
    }
}
