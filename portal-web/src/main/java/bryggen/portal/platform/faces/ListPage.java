package bryggen.portal.platform.faces;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Typed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with one list: everything about it stands in the address (page, size, sort, filters, view), so it can be
 * mailed. Rows are records of finished text; the table reads them by accessor name.
 */
public abstract class ListPage<R> {
    private static final int MOST_WORDS = 100;

    @Inject
    protected Place here;

    @Inject
    ListDesk desk;

    private @Nullable Listing<R> listing;

    /** The rows that are asked for; also called page by page for an export. */
    protected abstract Listing<R> load(ListAsk ask);

    /** The questions above the list. */
    public List<Filter> getFilters() {
        return List.of();
    }

    /** Saved views as tabs; the chosen one stands in the address as {@code view}, the first one when none does. */
    public List<Filter.Option> getViews() {
        return List.of();
    }

    public Listing<R> getListing() {
        if (listing == null) listing = load(asked());
        return listing;
    }

    /** An odd page, size or order in a mailed address shows the first page rather than a refusal. */
    private ListAsk asked() {
        var sort = param("sort");
        try {
            return new ListAsk(number("page", 1), number("size", ListAsk.USUAL), sort, null);
        } catch (PlatformRefusal odd) {
            return ListAsk.first(ListAsk.USUAL);
        }
    }

    /** A filter's answer in the address; blank is none. */
    protected @Nullable String param(String name) {
        return here.param(name);
    }

    /** The words that are looked for, from the address; nobody looks for more than {@value #MOST_WORDS} letters. */
    protected @Nullable String words() {
        var words = param("q");
        return words == null || words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS);
    }

    protected String view() {
        var views = getViews();
        var asked = param("view");
        return views.stream()
                .map(Filter.Option::value)
                .filter(v -> v.equals(asked))
                .findFirst()
                .orElse(views.isEmpty() ? "" : views.get(0).value());
    }

    /** A date in the address; what is no date is none. */
    protected @Nullable LocalDate date(String name) {
        return Typed.in(here.getTexts().language()).day(param(name)).orElse(null);
    }

    private int number(String name, int usual) {
        var text = param(name);
        try {
            return text == null ? usual : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return usual;
        }
    }
}
