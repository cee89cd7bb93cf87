package bryggen.portal.accounts.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.ApiClientDesk;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making an API client. The answer to the POST is the only page that ever shows the secret. */
@Named
@RequestScoped
@Page("/accounts/new-client")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class NewClientPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    ApiClientDesk desk;

    private final Clock clock = Clock.systemUTC();
    private String name = "";
    private int days = 365;
    private @Nullable List<RoleChoice> roles;
    private ApiClientDesk.@Nullable Made made;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public List<RoleChoice> getRoles() {
        if (roles == null) roles = RoleChoice.of(acting.actor().account().kind(), Set.of(), here.getTexts());
        return roles;
    }

    public ApiClientDesk.@Nullable Made getMade() {
        return made;
    }

    public void make() {
        try {
            var expires = clock.instant().plus(Duration.ofDays(days)).plusSeconds(60);
            made = desk.make(acting.actor(), name, RoleChoice.chosen(getRoles()), expires);
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }
}
