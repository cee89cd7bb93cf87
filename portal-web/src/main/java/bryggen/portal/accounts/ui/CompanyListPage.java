package bryggen.portal.accounts.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Company;
import bryggen.portal.accounts.CompanyDesk;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The companies that the ERP has brought, and for which of them the portal is open. */
@Named
@RequestScoped
@Page("/accounts/companies")
@Allows(Role.SUPPLIER_ADMIN)
public class CompanyListPage extends ListPage<CompanyListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    CompanyDesk desk;

    /** One line of the list, in finished text. */
    public record Row(
            String number, String name, String place, String kind, Status state, String people, String href) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("accounts.companies.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("all", "waiting", "open")
                .map(view -> new Filter.Option(view, here.getTexts().get("accounts.companies.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        Boolean open =
                switch (view()) {
                    case "waiting" -> false;
                    case "open" -> true;
                    default -> null;
                };
        return desk.list(acting.actor(), open, param("q"), ask).map(this::row);
    }

    private Row row(Company company) {
        var texts = here.getTexts();
        return new Row(
                company.number(),
                company.name(),
                String.join(
                        ", ",
                        Stream.of(company.city(), company.country())
                                .filter(s -> !s.isBlank())
                                .toList()),
                company.openedAt() == null
                        ? ""
                        : texts.get("accounts.kind." + company.kind().toLowerCase(Locale.ROOT)),
                state(company),
                String.valueOf(company.people()),
                here.link("/accounts/company", "number", company.number()));
    }

    private Status state(Company company) {
        var texts = here.getTexts();
        if (!company.active()) return Status.bad(texts.get("accounts.company.inactive"));
        return company.openedAt() == null
                ? Status.idle(texts.get("accounts.company.closed"))
                : Status.ok(texts.get("accounts.company.open"));
    }
}
