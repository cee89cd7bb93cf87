package bryggen.portal.deliveries.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.deliveries.Cause;
import bryggen.portal.deliveries.Kept;
import bryggen.portal.deliveries.Verdict;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DL7: how well the first promises of a period were kept, and what was not, with why. */
@Named
@RequestScoped
@Page("/deliveries/kept")
@Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
public class KeptPage extends ListPage<KeptPage.Row> {
    @Inject
    Acting acting;

    @Inject
    Kept kept;

    @Inject
    Accounts accounts;

    @Inject
    Period period;

    @Inject
    PromiseWords words;

    private Kept.@Nullable Figures figures;

    /** A miss as it is read. */
    public record Row(
            String number,
            String href,
            String company,
            String product,
            String quantity,
            String first,
            String left,
            Status verdict,
            String why) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(
                Filter.search("q", words.say("list.search")),
                Filter.date("from", words.say("from")),
                Filter.date("to", words.say("until")));
    }

    /** The supplier's people see whose it is. */
    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    /** "First promises for 1 Sep to 29 Nov 2026." */
    public String getPeriod() {
        return words.period(period.days());
    }

    public String getLines() {
        return words.percent(figures().lines());
    }

    public String getLinesSaid() {
        return words.say(
                "kept.lines", figures().lines().kept(), figures().lines().counted());
    }

    public String getOrders() {
        return words.percent(figures().orders());
    }

    public String getOrdersSaid() {
        return words.say(
                "kept.orders", figures().orders().kept(), figures().orders().counted());
    }

    public String getChart() {
        return KeptChart.of(kept.months(acting.actor()), words, here.getTexts());
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var found = kept.misses(acting.actor(), period.days(), words(), ask);
        var names = isSupplier()
                ? accounts.names(found.items().stream()
                        .map(Kept.Miss::account)
                        .distinct()
                        .toList())
                : Map.<String, String>of();
        return found.map(miss -> row(miss, names));
    }

    private Row row(Kept.Miss miss, Map<String, String> names) {
        return new Row(
                miss.number(),
                here.link("/orders/order", "number", miss.number()),
                names.getOrDefault(miss.account(), miss.account()),
                miss.name() + " (" + miss.sku() + ")",
                here.getFormats().number(miss.quantity()),
                words.date(miss.first()),
                miss.endedOn() == null ? words.say("not-left") : words.date(miss.endedOn()),
                words.status(miss.verdict()),
                words.cause(miss.cause() == null && miss.verdict() == Verdict.WAITING ? Cause.NOT_SENT : miss.cause()));
    }

    private Kept.Figures figures() {
        if (figures == null) figures = kept.figures(acting.actor(), period.days());
        return figures;
    }
}
