package bryggen.portal.deliveries.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.deliveries.Leaving;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DL14: what leaves today and this week, with what was said of the sites. */
@Named
@RequestScoped
@Page("/deliveries/list")
@Allows(Role.SERVICE)
public class LeavingListPage extends ListPage<LeavingListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    Leaving leaving;

    @Inject
    Accounts accounts;

    @Inject
    PromiseWords words;

    /** An order as it is read. */
    public record Row(
            String number,
            String href,
            String company,
            String due,
            String lines,
            String to,
            String slot,
            String contact,
            String access,
            String comments) {}

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("today", "week", "all")
                .map(view -> new Filter.Option(view, words.say("view." + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", words.say("list.search")));
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var when = Leaving.When.valueOf(view().toUpperCase(Locale.ROOT));
        var found = leaving.list(acting.actor(), when, words(), ask);
        var names = accounts.names(
                found.items().stream().map(Leaving.Row::account).distinct().toList());
        return found.map(row -> row(row, names));
    }

    private Row row(Leaving.Row row, Map<String, String> names) {
        var hours = row.from() == null && row.until() == null
                ? ""
                : " " + Optional.ofNullable(row.from()).orElse("") + "–"
                        + Optional.ofNullable(row.until()).orElse("");
        return new Row(
                row.number(),
                here.link("/deliveries/plan", "number", row.number()),
                names.getOrDefault(row.account(), row.account()),
                words.date(row.due()),
                String.valueOf(row.lines()),
                row.to(),
                row.slot() == null ? "" : words.date(row.slot()) + hours,
                Stream.of(row.contact(), row.phone())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(", ")),
                Optional.ofNullable(row.access()).orElse(""),
                row.comments() == 0 ? "" : String.valueOf(row.comments()));
    }
}
