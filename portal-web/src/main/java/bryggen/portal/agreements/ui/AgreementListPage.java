package bryggen.portal.agreements.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.agreements.Agreement;
import bryggen.portal.agreements.Agreements;
import bryggen.portal.agreements.Agreements.Shown;
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

/** What the company has promised and called off; for the supplier's people, of all companies. */
@Named
@RequestScoped
@Page("/agreements/list")
@Allows({
    Role.BUYER,
    Role.APPROVER,
    Role.PAYABLES,
    Role.PARTNER_SELLER,
    Role.PARTNER_MANAGER,
    Role.SERVICE,
    Role.SUPPLIER_ADMIN,
    Role.CHANNEL_MANAGER
})
public class AgreementListPage extends ListPage<AgreementListPage.Row> {
    @Inject
    Here who;

    @Inject
    Agreements agreements;

    @Inject
    AgreementWords words;

    /** One line of the list, in finished text; {@code share} in hundredths. */
    public record Row(
            String number,
            String href,
            String company,
            String name,
            String days,
            Status state,
            String standing,
            int share) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("agreements.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of(Shown.values())
                .map(shown -> shown.name().toLowerCase(Locale.ROOT))
                .map(view -> new Filter.Option(view, here.getTexts().get("agreements.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var shown = Shown.valueOf(view().toUpperCase(Locale.ROOT));
        return agreements.list(who.getActor().reach(), shown, words(), ask).map(this::row);
    }

    private Row row(Agreement agreement) {
        return new Row(
                agreement.number(),
                here.link("/agreements/agreement", "number", agreement.number()),
                agreement.account(),
                agreement.name(),
                words.days(agreement),
                words.state(agreement),
                words.standing(agreement),
                agreement.share());
    }

    /** Only those who see several companies need to be told which one. */
    public boolean isManyCompanies() {
        return who.getActor().reach().isAll();
    }
}
