package bryggen.portal.deliveries.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.deliveries.Kept;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** DL7: for the service people, every company with its figure, the least punctual first. */
@Named
@RequestScoped
@Page("/deliveries/companies")
@Allows(Role.SERVICE)
public class KeptByCompanyPage extends ListPage<KeptByCompanyPage.Row> {
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

    /** A company as it is read. */
    public record Row(
            String company, String href, String percent, String counted, String kept, String missed, String worst) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.date("from", words.say("from")), Filter.date("to", words.say("until")));
    }

    public String getPeriod() {
        return words.period(period.days());
    }

    public String getChart() {
        return KeptChart.of(kept.months(acting.actor()), words, here.getTexts());
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var found = kept.companies(acting.actor(), period.days(), ask);
        var names =
                accounts.names(found.items().stream().map(Kept.Company::account).toList());
        return found.map(company -> row(company, names));
    }

    private Row row(Kept.Company company, Map<String, String> names) {
        var days = period.days();
        return new Row(
                names.getOrDefault(company.account(), company.account()) + " (" + company.account() + ")",
                here.link("/deliveries/kept", "q", company.account(), "from", days.from(), "to", days.to()),
                words.percent(company.lines()),
                number(company.lines().counted()),
                number(company.lines().kept()),
                number(company.lines().missed()),
                company.worst() <= 0 ? "–" : words.say("days", company.worst()));
    }

    private String number(int value) {
        return here.getFormats().number(BigDecimal.valueOf(value));
    }
}
