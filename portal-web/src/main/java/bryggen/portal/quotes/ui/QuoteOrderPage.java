package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.orders.Origin;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.quotes.OnBehalf;
import bryggen.portal.quotes.OrderWish;
import bryggen.portal.quotes.OrderWish.Way;
import bryggen.portal.quotes.Quote;
import bryggen.portal.quotes.QuoteBook;
import bryggen.portal.quotes.QuoteLine;
import bryggen.portal.quotes.QuoteOrdering;
import bryggen.portal.quotes.QuoteRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The step from a quote to its order: who buys, where to and when; prices are frozen (QU12, QU13). */
@Named
@RequestScoped
@Page("/quotes/order")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class QuoteOrderPage {
    @Inject
    Here here;

    @Inject
    QuoteBook book;

    @Inject
    QuoteOrdering ordering;

    @Inject
    OnBehalf behalf;

    @Inject
    Accounts accounts;

    @Inject
    Form form;

    private @Nullable Quote quote;

    /** Orders when it was posted; pressed twice, it leads to the one order. */
    public void open() {
        var actor = here.getActor();
        var number = here.needed("number");
        quote = book.quote(actor, number, null);
        if (!form.isPosted()) return;
        try {
            var order = ordering.place(actor, ordering.prepare(actor, number, wish()), Origin.WEB);
            here.go(here.link("/quotes/quote", "number", number, "said", "quotes.ordered", "about", order));
        } catch (QuoteRefusal.OrderedAlready already) {
            here.go(here.link("/quotes/quote", "number", number, "said", "quotes.ordered", "about", already.order()));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private OrderWish wish() {
        var way = Stream.of(Way.values())
                .filter(w -> w.name().equals(form.words("way")))
                .findFirst()
                .orElse(Way.STOCK);
        return new OrderWish(
                way,
                form.text("behalf"),
                way == Way.STOCK ? form.text("shipTo") : null,
                form.day("requestedDelivery", "/requestedDelivery"),
                form.text("purchaseOrder"),
                form.text("comment"),
                form.count("edition"));
    }

    public Quote getQuote() {
        return Objects.requireNonNull(quote);
    }

    /** Whether the form is shown; an order already leads back to its quote. */
    public boolean isOrderable() {
        return getQuote().head().current() && getQuote().head().status().isToOrder();
    }

    public String getWay() {
        return form.stands("way", Way.STOCK.name());
    }

    public List<QuoteLine> getGoods() {
        return getQuote().goods();
    }

    public String quantity(QuoteLine line) {
        return words().quantity(line.quantity(), line.unit());
    }

    public String price(QuoteLine line) {
        return words().price(
                        line.cost(), line.base(), getQuote().head().currency().getCurrencyCode());
    }

    public String costs(QuoteLine line) {
        return words().money(line.costs(getQuote().head().currency()));
    }

    public QuoteSums getSums() {
        return QuoteSums.of(getQuote(), words());
    }

    public boolean isOwnLines() {
        return getQuote().lines().stream().anyMatch(line -> !line.isProduct());
    }

    public List<OnBehalf.Allowed> getCustomers() {
        return behalf.all(here.getActor());
    }

    public List<ShipTo> getShipTos() {
        return accounts.shipTos(here.getActor().account().number());
    }

    /** One choice of the list of places; the chosen one is marked. */
    public String option(ShipTo place) {
        var name = place.name().isBlank() ? place.address() : place.name() + ", " + place.address();
        return Html.option(place.id(), name, place.id().equals(form.text("shipTo")));
    }

    /** The latest day that a line names: an order has one. */
    public String getRequested() {
        var latest = getGoods().stream()
                .map(QuoteLine::delivery)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return form.stands("requestedDelivery", latest);
    }

    public String typed(String name) {
        return form.stands(name, "");
    }

    private QuoteWords words() {
        return new QuoteWords(here.getTexts(), here.getFormats());
    }
}
