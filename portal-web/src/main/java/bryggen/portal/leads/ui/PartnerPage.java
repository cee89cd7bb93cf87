package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.PartnerDesk;
import bryggen.portal.leads.Partners;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the channel manager says of one partner, and where it sells. */
@Named
@RequestScoped
@Page("/leads/partner")
@Allows(Role.CHANNEL_MANAGER)
public class PartnerPage {
    @Inject
    Here here;

    @Inject
    PartnerDesk desk;

    @Inject
    HttpServletRequest request;

    private Partners.@Nullable Known partner;

    public void open() {
        var account = here.needed("partner");
        if (request.getMethod().equals("POST")) {
            desk.get(here.getActor(), account);
            try {
                act(account);
                here.go(here.link("/leads/partner", "partner", account, "said", "leads.partner", "about", account));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        partner = desk.get(here.getActor(), account);
    }

    private void act(String account) {
        var actor = here.getActor();
        switch (text("act")) {
            case "profile" ->
                desk.change(
                        actor,
                        account,
                        whole(text("level")),
                        whole(text("capacity")),
                        request.getParameter("active") != null);
            case "add" ->
                desk.add(actor, account, text("country"), text("postalFrom"), text("postalTo"), text("productFamily"));
            case "remove" -> desk.remove(actor, account, text("territory"));
            default -> throw PlatformRefusal.missing();
        }
    }

    /** What is no number is out of every range: the rule says so at its field. */
    private static int whole(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public Partners.Known getPartner() {
        return Objects.requireNonNull(partner);
    }

    public List<Integer> getLevels() {
        return List.of(1, 2, 3);
    }
}
