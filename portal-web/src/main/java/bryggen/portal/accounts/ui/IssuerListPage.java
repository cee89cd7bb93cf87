package bryggen.portal.accounts.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.OutsideIssuer;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.OutsideIssuerDesk;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whose sign-ins the company trusts for the API. */
@Named
@RequestScoped
@Page("/accounts/issuers")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class IssuerListPage extends ListPage<IssuerListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    OutsideIssuerDesk desk;

    /** One line of the list, in finished text. */
    public record Row(String name, String company, String issuer, String domains, String since, String href) {}

    public String getMake() {
        return here.link("/accounts/new-issuer");
    }

    /** All of them on one page: a company has one or two. */
    @Override
    protected Listing<Row> load(ListAsk ask) {
        var rows = desk.list(acting.actor()).stream().map(this::row).toList();
        return new Listing<>(rows, 1, Math.max(rows.size(), 1), rows.size(), false, null);
    }

    private Row row(OutsideIssuer issuer) {
        return new Row(
                issuer.name(),
                issuer.company() + " (" + issuer.account() + ")",
                issuer.issuer(),
                String.join(", ", issuer.mailDomains()),
                here.getFormats().dateTime(issuer.createdAt()),
                here.link("/accounts/issuer", "id", issuer.id()));
    }
}
