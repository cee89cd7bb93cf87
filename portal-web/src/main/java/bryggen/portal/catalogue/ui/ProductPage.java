package bryggen.portal.catalogue.ui;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.Browsing;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.PriceStory;
import bryggen.portal.catalogue.ProductSheet;
import bryggen.portal.catalogue.Promise;
import bryggen.portal.catalogue.Quantities;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Link;
import bryggen.portal.platform.faces.Status;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One product, with price and stock asked of the ERP for the quantity in the address. */
@Named
@RequestScoped
@Page("/catalogue/product")
@Allows({Role.BUYER, Role.APPROVER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER, Role.SERVICE})
public class ProductPage {
    public record Warehouse(String name, String free, String inbound, String asOf) {}

    public record Break(String from, String price, String terms) {}

    /** A step on the way to the price. */
    public record Rung(String what, String price, String source, String days) {}

    public record Step(String what, String quantity, String date) {}

    /** @param quantity how many of it the product has */
    public record Part(Card card, String quantity, String position) {}

    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    Browsing browsing;

    @Inject
    Clock clock;

    private Browsing.@Nullable Product product;
    private @Nullable PriceStory story;
    private @Nullable Wording wording;
    private String typed = "";
    private final List<String> faults = new ArrayList<>();

    @PostConstruct
    void load() {
        typed = Optional.ofNullable(here.param("quantity")).orElse("");
        wording = new Wording(here, LocalDate.now(clock));
        var sku = sku(here.needed("sku"));
        product = browsing.open(acting.actor(), acting.language(), sku, quantity());
        story = browsing.story(acting.actor(), offer(), sheet().breaks());
        if (faults.isEmpty() && !typed.isEmpty())
            for (var fault : offer().limits().faults("quantity", offer().quantity())) fault(fault);
    }

    /** What was typed; what is no quantity is said beside it, and the least one is shown meanwhile. */
    private @Nullable BigDecimal quantity() {
        try {
            return Quantities.typed(typed, acting.language()).orElse(null);
        } catch (Refusal unfit) {
            unfit.findings().forEach(finding -> faults.add(unfit.said(finding, here.getTexts())));
            return null;
        }
    }

    private void fault(Refusal.Finding finding) {
        faults.add(new CatalogueRefusal.UnfitQuantity(finding).said(finding, here.getTexts()));
    }

    public Card getCard() {
        return Card.of(offer(), words());
    }

    public List<String> getFaults() {
        return faults;
    }

    public String getQuantity() {
        return typed.isEmpty() ? here.getFormats().field(offer().quantity()) : typed;
    }

    public @Nullable String getGtin() {
        var gtin = offer().gtin();
        return gtin == null ? null : gtin.value();
    }

    /** Where the company keeps its own number for it. */
    public String getNumbersHref() {
        return here.link("/catalogue/numbers", "sku", offer().sku());
    }

    public String getUnit() {
        return words().unit(offer().unit());
    }

    public @Nullable String getDescription() {
        return sheet().description();
    }

    public List<ProductSheet.Datum> getData() {
        return sheet().data();
    }

    public List<Link> getPath() {
        var links = new ArrayList<Link>();
        links.add(Link.to(words().say("list.title"), here.link("/catalogue/list")));
        for (var step : sheet().path())
            links.add(Link.to(step.name(), here.link("/catalogue/list", "category", step.code())));
        return links;
    }

    /** Where the price comes from and when it was true (CA5, CA6). */
    public String getPriceSource() {
        var own = offer().price();
        return own == null
                ? ""
                : words().say("price.source." + own.source().word(), own.reference(), words().at(own.asOf()));
    }

    public String getNet() {
        return offer().net()
                .map(net -> here.getFormats().money(net.amount(), net.currency().getCurrencyCode()))
                .orElse("");
    }

    public String getNetLabel() {
        return words().say("price.net", words().quantity(offer().quantity(), offer().unit()));
    }

    public List<Break> getBreaks() {
        return sheet().breaks().from(offer().limits().least()).stream()
                .map(step -> new Break(
                        words().quantity(step.from(), offer().unit()),
                        price(step.row().price()),
                        words().say(
                                        "price.owner." + step.row().owner().name(),
                                        step.row().source(),
                                        here.getFormats().date(step.row().validTo()))))
                .toList();
    }

    /** CA24: why this price. */
    public List<Rung> getRungs() {
        var told = story();
        var rungs = new ArrayList<Rung>();
        for (var rung : told.rungs())
            rungs.add(new Rung(
                    words().say(
                                    "why." + rung.kind().word(),
                                    words().quantity(rung.row().from(), offer().unit())),
                    price(rung.row().price()),
                    rung.row().source(),
                    words().days(rung.row().validFrom(), rung.row().validTo())));
        var live = told.live();
        if (live != null)
            rungs.add(new Rung(
                    words().say("why.erp"), price(live.unit()), "", words().say("as-of", words().at(live.asOf()))));
        return rungs;
    }

    /** CA24: what is added to the net of the quantity, with its rate; empty where nobody knows it. */
    public String getTax() {
        var tax = story().tax();
        return tax == null
                ? ""
                : words().say(
                                "why.tax",
                                here.getFormats().number(tax.rate().percent()),
                                here.getFormats()
                                        .money(
                                                tax.amount().amount(),
                                                tax.amount().currency().getCurrencyCode()),
                                words().quantity(offer().quantity(), offer().unit()));
    }

    /** What it cost in the last order, and why it costs something else now; empty without one. */
    public String getSince() {
        var told = story();
        var last = told.last();
        if (last == null) return "";
        var before = words().say(
                        "why.last",
                        last.order(),
                        here.getFormats().dateTime(last.at()),
                        words().quantity(last.quantity(), offer().unit()),
                        price(last.price()));
        return before + " " + words().difference(told);
    }

    public @Nullable String getSinceHref() {
        var last = story().last();
        return last == null || !here.may("/orders/order") ? null : here.link("/orders/order", "number", last.order());
    }

    /** CA29. */
    public List<ProductPapers.Shelf> getShelves() {
        return ProductPapers.of(product().papers(), here, LocalDate.now(clock));
    }

    /** CA30. */
    public List<Part> getParts() {
        return product().parts().stream()
                .map(part -> new Part(
                        Card.of(part.offer(), words()),
                        words().quantity(part.part().quantity(), part.offer().unit()),
                        part.part().position()))
                .toList();
    }

    /** CA30: what it is a part of. */
    public List<Card> getFits() {
        return product().fits().stream().map(offer -> Card.of(offer, words())).toList();
    }

    private PriceStory story() {
        if (story == null) throw new IllegalStateException("the page is not loaded");
        return story;
    }

    public List<Warehouse> getWarehouses() {
        if (!offer().exactStock()) return List.of();
        return offer().stock().levels().stream()
                .map(level -> new Warehouse(
                        level.warehouseName(),
                        words().quantity(level.available(), offer().unit()),
                        String.join(
                                ", ",
                                level.inbound().stream()
                                        .map(in -> words().say(
                                                        "stock.inbound",
                                                        words().quantity(in.quantity(), offer().unit()),
                                                        here.getFormats().date(in.date())))
                                        .toList()),
                        words().at(level.at())))
                .toList();
    }

    /** CA11. */
    public boolean isStockSeen() {
        return offer().band().isPresent();
    }

    public String getStockSource() {
        return words().say(offer().stock().live() ? "stock.live" : "stock.copy");
    }

    public Status getPromise() {
        var promise = promise();
        var quantity = words().quantity(offer().quantity(), offer().unit());
        var words = promise.date()
                .map(date ->
                        words().say("promise.date", quantity, here.getFormats().date(date)))
                .orElseGet(() -> words().say("promise.none", quantity));
        return switch (promise.confidence()) {
            case HIGH -> Status.ok(words);
            case MEDIUM -> Status.info(words);
            case LOW -> Status.waits(words);
        };
    }

    public String getConfidence() {
        return words().say("promise.confidence." + promise().confidence().word());
    }

    public List<Step> getSteps() {
        return promise().steps().stream()
                .map(step -> new Step(
                        words().say("step." + step.kind().word(), step.where()),
                        offer().exactStock() ? words().quantity(step.quantity(), offer().unit()) : "",
                        here.getFormats().date(step.to())))
                .toList();
    }

    public List<Card> getAlternatives() {
        return product().alternatives().stream()
                .map(offer -> Card.of(offer, words()))
                .toList();
    }

    public boolean isBuying() {
        return acting.actor().has(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
    }

    private String price(UnitPrice price) {
        return here.getFormats().price(price.amount(), price.currency().getCurrencyCode());
    }

    private Promise promise() {
        return offer().promise(clock);
    }

    private Offer offer() {
        return product().offer();
    }

    private ProductSheet sheet() {
        return product().sheet();
    }

    private Browsing.Product product() {
        if (product == null) throw new IllegalStateException("the page is not loaded");
        return product;
    }

    private Wording words() {
        if (wording == null) throw new IllegalStateException("the page is not loaded");
        return wording;
    }

    private static Sku sku(String text) {
        try {
            return new Sku(text);
        } catch (IllegalArgumentException noSku) {
            throw new CatalogueRefusal.UnknownProduct(text.length() > 80 ? text.substring(0, 80) : text);
        }
    }
}
