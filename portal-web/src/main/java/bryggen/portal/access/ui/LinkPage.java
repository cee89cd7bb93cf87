package bryggen.portal.access.ui;

import bryggen.portal.access.AccessRefusal;
import bryggen.portal.access.Allows;
import bryggen.portal.access.LinkAct;
import bryggen.portal.access.Page;
import bryggen.portal.access.PasswordDesk;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Where a one-time link leads: opening it only shows, the act is the POST (a mail scanner opens links too). */
@Named
@RequestScoped
@Page("/link")
@Allows(anonymous = true)
public class LinkPage {
    @Inject
    Here here;

    @Inject
    PasswordDesk desk;

    private boolean looked;
    private PasswordDesk.@Nullable Opened opened;
    private @Nullable String name;
    private String password = "";

    public PasswordDesk.@Nullable Opened getOpened() {
        if (!looked) {
            looked = true;
            opened = desk.look(here.param("secret")).orElse(null);
        }
        return opened;
    }

    public boolean isInvitation() {
        var link = getOpened();
        return link != null && link.act() == LinkAct.INVITATION;
    }

    public String getName() {
        var link = getOpened();
        return name != null ? name : link == null ? "" : link.name();
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void redeem() {
        try {
            var secret = here.param("secret");
            if (secret == null) throw new AccessRefusal.LinkDead();
            var email = desk.redeem(secret, getName(), password);
            here.go("/login?said=access.password-set&about=" + bryggen.portal.platform.faces.Html.parameter(email));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }
}
