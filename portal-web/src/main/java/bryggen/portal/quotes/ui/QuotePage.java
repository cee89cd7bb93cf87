package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.quotes.Quote;
import bryggen.portal.quotes.QuoteBook;
import bryggen.portal.quotes.QuoteHead;
import bryggen.portal.quotes.QuoteLine;
import bryggen.portal.quotes.QuoteStatus;
import bryggen.portal.quotes.QuoteTotals;
import bryggen.portal.quotes.Quotes;
import bryggen.portal.quotes.SpecialPrice;
import bryggen.portal.quotes.SpecialPrices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One quote: a form while it is a draft, then what was sent, what the customer said, and what comes next. */
@Named
@RequestScoped
@Page("/quotes/quote")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class QuotePage {
    private static final int FRESH = 3;

    @Inject
    Here here;

    @Inject
    QuoteBook book;

    @Inject
    QuoteActs acts;

    @Inject
    Form form;

    @Inject
    SpecialPrices specials;

    private @Nullable Quote quote;
    private @Nullable List<QuoteLineRow> rows;
    private @Nullable List<Integer> versions;

    /** Does what was posted, then shows how it is; a quote that is not there or not theirs ends here with 404. */
    public void open() {
        var number = here.needed("number");
        int wanted = form.count("version");
        var version = wanted == 0 ? null : Integer.valueOf(wanted);
        quote = book.quote(here.getActor(), number, version);
        if (!form.isPosted()) return;
        try {
            var said = acts.act(here.getActor(), quote);
            here.go(here.link("/quotes/quote", "number", number, "said", "quotes." + said, "about", number));
        } catch (Refusal refusal) {
            here.refused(refusal);
            quote = book.quote(here.getActor(), number, version);
        }
    }

    public Quote getQuote() {
        return Objects.requireNonNull(quote);
    }

    public QuoteHead getHead() {
        return getQuote().head();
    }

    QuoteWords words() {
        return new QuoteWords(here.getTexts(), here.getFormats());
    }

    public String getName() {
        var head = getHead();
        return head.version() == 1 && getVersions().size() == 1
                ? head.number()
                : here.getTexts().say("quotes.version-of", head.number(), head.version());
    }

    public String getHeading() {
        var head = getHead();
        return Stream.of(head.customer().name(), head.title())
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(here.getTexts().get("quotes.quote.untitled"));
    }

    public Status getStatus() {
        return words().status(getHead().status());
    }

    public boolean isDraft() {
        return getHead().current() && getHead().status() == QuoteStatus.DRAFT;
    }

    public boolean isSent() {
        return getHead().current() && getHead().status() == QuoteStatus.SENT;
    }

    public boolean isToRevise() {
        return getHead().current() && getHead().status().isToRevise();
    }

    public boolean isToOrder() {
        return getHead().current()
                && getHead().status().isToOrder()
                && !getQuote().goods().isEmpty();
    }

    /** The lines with their fields; in a draft some fresh ones below. What was typed stands in them when it was refused. */
    public List<QuoteLineRow> getRows() {
        if (rows == null) rows = makeRows();
        return rows;
    }

    private List<QuoteLineRow> makeRows() {
        var counted = QuoteTotals.counted(getQuote().lines());
        var made = new ArrayList<QuoteLineRow>();
        for (var line : getQuote().lines())
            made.add(QuoteLineRow.of(made.size(), line, counted.contains(line), getHead(), words()));
        if (isDraft()) for (int i = 0; i < FRESH; i++) made.add(QuoteLineRow.blank(made.size()));
        return form.has("line.0.quantity")
                ? made.stream().map(row -> row.typed(form)).toList()
                : List.copyOf(made);
    }

    /** The choices of a line's kind as finished markup. */
    public String kinds(QuoteLineRow row) {
        return row.options(here.getTexts());
    }

    public QuoteSums getSums() {
        return QuoteSums.of(getQuote(), words());
    }

    public String getFreight() {
        var freight = getHead().freight();
        return freight.amount().signum() == 0 ? "" : words().field(freight.amount(), freight.currency());
    }

    public String typed(String name, @Nullable Object usual) {
        return form.stands(name, usual);
    }

    public List<Integer> getVersions() {
        if (versions == null) versions = book.versions(getQuote());
        return versions;
    }

    public List<Quotes.Event> getHistory() {
        return book.history(getQuote());
    }

    public List<SpecialPrice> getSpecials() {
        return specials.of(getQuote());
    }

    /** The lines for which a special price can be asked: products with a price, without an open question. */
    public List<QuoteLine> getAskable() {
        var open = getSpecials().stream()
                .filter(SpecialPrice::isOpen)
                .map(SpecialPrice::trace)
                .collect(Collectors.toSet());
        boolean movable = getHead().current()
                && (getHead().status() == QuoteStatus.DRAFT
                        || getHead().status().isToRevise());
        return !movable
                ? List.of()
                : getQuote().lines().stream()
                        .filter(line -> line.sku() != null && line.cost() != null && !open.contains(line.trace()))
                        .toList();
    }

    public Status special(SpecialPrice special) {
        return words().status(special.state());
    }

    /** The languages of the customer's documents, with the chosen one marked; as finished markup. */
    public String getLanguages() {
        var chosen = typed("language", getHead().language().code());
        return Stream.of("nb", "sv", "da", "en")
                .map(code -> Html.option(code, here.getTexts().get("quotes.language." + code), code.equals(chosen)))
                .collect(Collectors.joining());
    }

    public String when(java.time.@Nullable Instant at) {
        return here.getFormats().dateTime(at);
    }

    public String day(java.time.@Nullable LocalDate day) {
        return here.getFormats().date(day);
    }

    public String event(Quotes.Event event) {
        return here.getTexts().get("quotes.event." + event.kind());
    }

    /** What the stories are looked up by: the title, what it says, and what stands on its lines. */
    public String getAbout() {
        return Stream.concat(
                        Stream.of(getHead().title(), getHead().text()),
                        getQuote().lines().stream().map(QuoteLine::name))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
