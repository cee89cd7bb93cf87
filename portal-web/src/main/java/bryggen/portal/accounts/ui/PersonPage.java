package bryggen.portal.accounts.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Member;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.PeopleDesk;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of a company: name, roles, may act or not, invitation once more. */
@Named
@RequestScoped
@Page("/accounts/person")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class PersonPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    PeopleDesk desk;

    private @Nullable Account company;
    private @Nullable Member member;
    private @Nullable String name;
    private @Nullable List<RoleChoice> roles;

    public Account getCompany() {
        if (company == null) company = desk.account(acting.actor(), here.param("company"));
        return company;
    }

    public Member getMember() {
        if (member == null) member = desk.get(acting.actor(), here.param("company"), id());
        return member;
    }

    public Status getState() {
        return States.of(getMember(), here.getTexts());
    }

    public String getSeen() {
        var seen = getMember().lastSeen();
        return seen == null
                ? here.getTexts().get("accounts.people.never")
                : here.getFormats().dateTime(seen);
    }

    public boolean isInvited() {
        return getMember().state() == Member.State.INVITED;
    }

    public String getName() {
        return name == null ? getMember().person().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<RoleChoice> getRoles() {
        if (roles == null)
            roles = RoleChoice.of(getCompany().kind(), getMember().roles(), here.getTexts());
        return roles;
    }

    public void save() {
        act("accounts.saved", () -> change(new PeopleDesk.Change(getName(), RoleChoice.chosen(getRoles()), null)));
    }

    public void disable() {
        act("accounts.disabled", () -> change(new PeopleDesk.Change(null, null, true)));
    }

    public void enable() {
        act("accounts.enabled", () -> change(new PeopleDesk.Change(null, null, false)));
    }

    public void inviteAgain() {
        act("accounts.invited-again", () -> desk.inviteAgain(acting.actor(), here.param("company"), id()));
    }

    private void change(PeopleDesk.Change change) {
        desk.change(acting.actor(), here.param("company"), id(), change);
    }

    private void act(String said, Runnable act) {
        var whom = getMember().person().name();
        try {
            act.run();
            here.go(here.link(
                    "/accounts/person", "id", id(), "company", here.param("company"), "said", said, "about", whom));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private UUID id() {
        return Ids.known(here.needed("id"));
    }
}
