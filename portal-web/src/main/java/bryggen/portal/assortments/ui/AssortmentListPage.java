package bryggen.portal.assortments.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.assortments.AssortmentRules;
import bryggen.portal.assortments.AssortmentRules.Company;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Which companies buy everything, and with which an assortment is agreed on. */
@Named
@RequestScoped
@Page("/assortments/list")
@Allows({Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER})
public class AssortmentListPage extends ListPage<AssortmentListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    AssortmentRules rules;

    /** One line of the list, in finished text. */
    public record Row(String number, String name, Status state, String href) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("assortments.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("all", "agreed")
                .map(view -> new Filter.Option(view, here.getTexts().get("assortments.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return rules.companies(acting.actor(), view().equals("agreed"), words(), ask)
                .map(this::row);
    }

    private Row row(Company company) {
        return new Row(
                company.account(),
                company.name(),
                company.rules() == 0
                        ? Status.idle(here.getTexts().get("assortments.everything"))
                        : Status.ok(here.getTexts().say("assortments.by-rules", company.rules())),
                here.link("/assortments/company", "company", company.account()));
    }
}
