package bryggen.portal.deliveries.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.deliveries.Cause;
import bryggen.portal.deliveries.Promises;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** DL11: what will miss its promise, before it does. */
@Named
@RequestScoped
@Page("/deliveries/risks")
@Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
public class RiskListPage extends ListPage<RiskListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    Promises promises;

    @Inject
    Accounts accounts;

    @Inject
    PromiseWords words;

    /** A row as it is read. */
    public record Row(
            String number,
            String href,
            String company,
            String product,
            String rest,
            String first,
            String day,
            String cause,
            String since) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(
                Filter.search("q", words.say("list.search")),
                Filter.select(
                        "cause",
                        words.say("cause"),
                        Stream.of(Cause.values())
                                .map(c -> new Filter.Option(c.word(), words.cause(c)))
                                .toList()));
    }

    /** The supplier's people see whose it is. */
    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var asked = Optional.ofNullable(param("cause"));
        var cause = Stream.of(Cause.values())
                .filter(c -> c.word().equals(asked.orElse("")))
                .findFirst()
                .orElse(null);
        var found = promises.risks(acting.actor(), words(), cause, ask);
        var names = isSupplier()
                ? accounts.names(found.items().stream()
                        .map(Promises.RiskRow::account)
                        .distinct()
                        .toList())
                : Map.<String, String>of();
        return found.map(risk -> row(risk, names));
    }

    private Row row(Promises.RiskRow risk, Map<String, String> names) {
        return new Row(
                risk.number(),
                here.link("/orders/order", "number", risk.number()),
                names.getOrDefault(risk.account(), risk.account()),
                risk.name() + " (" + risk.sku() + ")",
                here.getFormats().number(risk.rest()),
                words.date(risk.first()),
                risk.risk().day() == null
                        ? words.say("day.unknown")
                        : words.date(risk.risk().day()),
                words.cause(risk.risk().cause()),
                here.getFormats().dateTime(risk.risk().since()));
    }
}
