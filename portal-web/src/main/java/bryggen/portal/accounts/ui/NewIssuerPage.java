package bryggen.portal.accounts.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.OutsideIssuerDesk;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Registering an outside issuer. */
@Named
@RequestScoped
@Page("/accounts/new-issuer")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class NewIssuerPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    OutsideIssuerDesk desk;

    private @Nullable String company;
    private String name = "";
    private String issuer = "";
    private String audience = "bryggen";
    private String domains = "";
    private @Nullable String jwks;
    private @Nullable String key;

    /** The supplier's people say for which company. */
    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    public @Nullable String getCompany() {
        return company;
    }

    public void setCompany(@Nullable String company) {
        this.company = company == null ? null : company.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public String getDomains() {
        return domains;
    }

    public void setDomains(String domains) {
        this.domains = domains;
    }

    public @Nullable String getJwks() {
        return jwks;
    }

    public void setJwks(@Nullable String jwks) {
        this.jwks = jwks;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    public void register() {
        try {
            var wish = new OutsideIssuerDesk.Wish(name, issuer, audience, domains, jwks, key);
            var made = desk.register(acting.actor(), company, wish);
            here.go(here.link(
                    "/accounts/issuer", "id", made.id(), "said", "accounts.issuer-registered", "about", made.name()));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }
}
