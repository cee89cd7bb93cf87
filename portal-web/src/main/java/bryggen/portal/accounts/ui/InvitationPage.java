package bryggen.portal.accounts.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.PeopleDesk;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inviting somebody to a company. */
@Named
@RequestScoped
@Page("/accounts/invitation")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class InvitationPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    PeopleDesk desk;

    private @Nullable Account company;
    private String email = "";
    private String name = "";
    private @Nullable String language;
    private @Nullable List<RoleChoice> roles;

    public Account getCompany() {
        if (company == null) company = desk.account(acting.actor(), here.param("company"));
        return company;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language == null ? acting.language().code() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** A company's first person is its administrator as a rule. */
    public List<RoleChoice> getRoles() {
        if (roles == null) {
            var ticked = "first".equals(here.param("for"))
                    ? Set.of(Role.administratorOf(getCompany().kind()))
                    : Set.<Role>of();
            roles = RoleChoice.of(getCompany().kind(), ticked, here.getTexts());
        }
        return roles;
    }

    public void invite() {
        try {
            desk.invite(
                    acting.actor(),
                    here.param("company"),
                    email,
                    name,
                    Language.of(getLanguage()),
                    RoleChoice.chosen(getRoles()));
            here.go(here.link(
                    "/accounts/people",
                    "company",
                    here.param("company"),
                    "said",
                    "accounts.invited",
                    "about",
                    email.strip()));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }
}
