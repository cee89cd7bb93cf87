package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.quotes.SpecialPriceBook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Special prices: for the channel manager what waits for an answer, for a partner what it has asked for (QU15). */
@Named
@RequestScoped
@Page("/quotes/specials")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class SpecialPriceListPage extends ListPage<SpecialPriceListPage.Row> {
    @Inject
    SpecialPriceBook book;

    @Inject
    Here who;

    public record Row(
            String number,
            String href,
            String partner,
            String quote,
            String product,
            String quantity,
            String cost,
            String wanted,
            Status status,
            String offered,
            String asked,
            String by) {}

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return book.list(who.getActor(), "open".equals(view()), words(), ask).map(this::row);
    }

    private Row row(SpecialPriceBook.Row special) {
        var words = new QuoteWords(here.getTexts(), here.getFormats());
        var formats = here.getFormats();
        return new Row(
                special.number(),
                here.link("/quotes/special", "number", special.number()),
                special.account(),
                special.quote(),
                special.sku() + " " + special.name(),
                words.quantity(special.quantity(), special.unit()),
                formats.price(special.cost(), special.currency()),
                formats.price(special.wanted(), special.currency()),
                words.status(special.state()),
                special.offered() == null ? "" : formats.price(special.offered(), special.currency()),
                formats.dateTime(special.askedAt()),
                special.askedBy());
    }

    public boolean isSupplier() {
        return who.getActor().has(Role.CHANNEL_MANAGER);
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("open", "all")
                .map(view -> new Filter.Option(view, here.getTexts().get("quotes.special.view." + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("quotes.special.filter.words")));
    }

    /** How much less than usual, in percent; what nobody asks for in a list of many. */
    static BigDecimal less(BigDecimal cost, BigDecimal wanted) {
        return cost.subtract(wanted).movePointRight(2).divide(cost, 1, java.math.RoundingMode.HALF_UP);
    }
}
