package bryggen.portal.accounts.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.ApiClient;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.ApiClientDesk;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.stream.Collectors;

/** The company's own systems that may use the API. */
@Named
@RequestScoped
@Page("/accounts/clients")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class ClientListPage extends ListPage<ClientListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    ApiClientDesk desk;

    private final Clock clock = Clock.systemUTC();

    /** One line of the list, in finished text. */
    public record Row(
            String name, String roles, Status state, String expires, String used, String maker, String href) {}

    public String getMake() {
        return here.link("/accounts/new-client");
    }

    /** All of them on one page: a company has a handful. */
    @Override
    protected Listing<Row> load(ListAsk ask) {
        var rows = desk.list(acting.actor()).stream().map(this::row).toList();
        return new Listing<>(rows, 1, Math.max(rows.size(), 1), rows.size(), false, null);
    }

    private Row row(ApiClient client) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        boolean over = client.expiresAt().isBefore(clock.instant());
        var used = client.lastUsedAt();
        return new Row(
                client.name(),
                client.roles().stream()
                        .sorted()
                        .map(role -> texts.get("access.role." + role))
                        .collect(Collectors.joining(", ")),
                over ? Status.bad(texts.get("accounts.client.expired")) : Status.ok(texts.get("accounts.client.alive")),
                formats.dateTime(client.expiresAt()),
                used == null ? texts.get("accounts.people.never") : formats.dateTime(used),
                client.createdBy(),
                here.link("/accounts/client", "id", client.id()));
    }
}
