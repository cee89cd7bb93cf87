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
import bryggen.portal.quotes.QuoteBook;
import bryggen.portal.quotes.QuoteFilter;
import bryggen.portal.quotes.QuoteRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A partner's quotes, by where they stand. */
@Named
@RequestScoped
@Page("/quotes/list")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class QuoteListPage extends ListPage<QuoteListPage.Row> {
    @Inject
    QuoteBook book;

    @Inject
    Here who;

    public record Row(
            String number,
            String href,
            String customer,
            String title,
            Status status,
            String valid,
            String net,
            String margin,
            String owner,
            String changed,
            String lead,
            String order) {}

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var filter = QuoteFilter.of("all".equals(view()) ? null : view(), words());
        return book.list(who.getActor(), filter, ask).map(this::row);
    }

    private Row row(QuoteRow quote) {
        var formats = here.getFormats();
        var words = new QuoteWords(here.getTexts(), formats);
        return new Row(
                quote.version() == 1 ? quote.number() : quote.number() + " v" + quote.version(),
                here.link("/quotes/quote", "number", quote.number()),
                quote.customer(),
                quote.title(),
                words.status(quote.status()),
                formats.date(quote.validUntil()),
                formats.money(quote.net(), quote.currency()),
                formats.money(quote.margin(), quote.currency()),
                quote.owner(),
                formats.dateTime(quote.changedAt()),
                Objects.requireNonNullElse(quote.lead(), ""),
                Objects.requireNonNullElse(quote.order(), ""));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("all", "draft", "sent", "accepted", "ordered", "declined", "expired")
                .map(view -> new Filter.Option(view, here.getTexts().get("quotes.view." + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("quotes.filter.words")));
    }
}
