package bryggen.portal.accounts.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.ApiClient;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.ApiClientDesk;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One API client, and its end. */
@Named
@RequestScoped
@Page("/accounts/client")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class ClientPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    ApiClientDesk desk;

    private @Nullable ApiClient client;

    public ApiClient getClient() {
        if (client == null) client = desk.get(acting.actor(), id());
        return client;
    }

    public String getRoles() {
        return getClient().roles().stream()
                .sorted()
                .map(role -> here.getTexts().get("access.role." + role))
                .collect(Collectors.joining(", "));
    }

    public String at(@Nullable Instant instant) {
        return instant == null
                ? here.getTexts().get("accounts.people.never")
                : here.getFormats().dateTime(instant);
    }

    public void end() {
        var name = getClient().name();
        try {
            desk.end(acting.actor(), id());
            here.go(here.link("/accounts/clients", "said", "accounts.client-ended", "about", name));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private UUID id() {
        return Ids.known(here.needed("id"));
    }
}
