package bryggen.portal.quotes.ui;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.quotes.Differences;
import bryggen.portal.quotes.Differences.Change;
import bryggen.portal.quotes.Differences.LineChange;
import bryggen.portal.quotes.Differences.What;
import bryggen.portal.quotes.Quote;
import bryggen.portal.quotes.QuoteBook;
import bryggen.portal.quotes.QuoteLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two versions of a quote beside each other: what was added, removed and changed (QU8). */
@Named
@RequestScoped
@Page("/quotes/compare")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class ComparePage {
    @Inject
    Here here;

    @Inject
    QuoteBook book;

    @Inject
    Form form;

    private @Nullable Quote older;
    private @Nullable Quote newer;
    private Differences.@Nullable Found found;

    /** One difference in finished text; {@code css} says which kind. */
    public record Row(String what, String before, String after) {}

    /** A line with its differences. */
    public record Line(String css, String heading, List<Row> rows) {}

    public void open() {
        var number = here.needed("number");
        newer = book.quote(here.getActor(), number, wanted("to"));
        int before = newer.head().version() - 1;
        var from = wanted("from");
        if (from == null && before < 1) throw PlatformRefusal.missing();
        older = book.quote(here.getActor(), number, from == null ? Integer.valueOf(before) : from);
        found = Differences.between(older, newer);
    }

    private @Nullable Integer wanted(String name) {
        int version = form.count(name);
        return version == 0 ? null : version;
    }

    public Quote getOlder() {
        return Objects.requireNonNull(older);
    }

    public Quote getNewer() {
        return Objects.requireNonNull(newer);
    }

    private Differences.Found found() {
        return Objects.requireNonNull(found);
    }

    public boolean isSame() {
        return found().isEmpty();
    }

    public List<Row> getHead() {
        return found().head().stream().map(this::row).toList();
    }

    public List<Line> getLines() {
        return found().lines().stream().map(this::line).toList();
    }

    public QuoteSums getSumsBefore() {
        return QuoteSums.of(getOlder(), words());
    }

    public QuoteSums getSumsAfter() {
        return QuoteSums.of(getNewer(), words());
    }

    private Line line(LineChange change) {
        var texts = here.getTexts();
        var before = change.before();
        var after = change.after();
        if (before == null) return new Line("ok", texts.say("quotes.compare.added", said(after)), List.of());
        if (after == null) return new Line("bad", texts.say("quotes.compare.removed", said(before)), List.of());
        return new Line(
                "info",
                texts.say("quotes.compare.changed", after.name()),
                change.changes().stream().map(this::row).toList());
    }

    private String said(@Nullable QuoteLine line) {
        if (line == null) return "";
        var words = words();
        var currency = getNewer().head().currency();
        return line.name() + ", " + words.quantity(line.quantity(), line.unit()) + ", "
                + words.money(line.net(currency));
    }

    private Row row(Change change) {
        var key = "quotes.difference."
                + change.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Row(
                here.getTexts().get(key), say(change.what(), change.before()), say(change.what(), change.after()));
    }

    private String say(What what, Object value) {
        var words = words();
        if (value instanceof Money money) return words.money(money);
        if (value instanceof LocalDate day) return here.getFormats().date(day);
        if (value instanceof QuoteLine.Kind kind)
            return here.getTexts().get("quotes.kind." + kind.name().toLowerCase(Locale.ROOT));
        if (value instanceof Boolean yes) return here.getTexts().get(yes ? "quotes.yes" : "quotes.no");
        if (value instanceof BigDecimal number)
            return switch (what) {
                case PRICE, COST ->
                    here.getFormats().price(number, getNewer().head().currency().getCurrencyCode());
                case DISCOUNT -> words.percent(number);
                default -> here.getFormats().number(number);
            };
        return value.toString().isEmpty() ? "–" : value.toString();
    }

    private QuoteWords words() {
        return new QuoteWords(here.getTexts(), here.getFormats());
    }
}
