package bryggen.portal.accounts.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.OutsideIssuer;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.OutsideIssuerDesk;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One trusted issuer, and its end. */
@Named
@RequestScoped
@Page("/accounts/issuer")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class IssuerPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    OutsideIssuerDesk desk;

    private @Nullable OutsideIssuer issuer;

    public OutsideIssuer getIssuer() {
        if (issuer == null) issuer = desk.get(acting.actor(), id());
        return issuer;
    }

    public String getDomains() {
        return String.join(", ", getIssuer().mailDomains());
    }

    public String getSince() {
        return here.getFormats().dateTime(getIssuer().createdAt());
    }

    public void end() {
        var name = getIssuer().name();
        try {
            desk.end(acting.actor(), id());
            here.go(here.link("/accounts/issuers", "said", "accounts.issuer-ended", "about", name));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private UUID id() {
        return Ids.known(here.needed("id"));
    }
}
