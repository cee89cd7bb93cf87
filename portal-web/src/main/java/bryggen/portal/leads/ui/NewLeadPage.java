package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.Entering;
import bryggen.portal.leads.LeadDraft;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** The channel manager writes down a lead by hand. */
@Named
@RequestScoped
@Page("/leads/new")
@Allows(Role.CHANNEL_MANAGER)
public class NewLeadPage {
    @Inject
    Here here;

    @Inject
    Entering entering;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var number = entering.enter(here.getActor(), draft(), way());
            here.go(here.link("/leads/lead", "number", number, "said", "leads.entered", "about", number));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private LeadDraft draft() {
        return new LeadDraft(
                request.getParameter("company"),
                request.getParameter("organisationNumber"),
                request.getParameter("country"),
                request.getParameter("postalCode"),
                request.getParameter("city"),
                request.getParameter("contact"),
                request.getParameter("email"),
                request.getParameter("phone"),
                request.getParameter("productFamily"),
                request.getParameter("need"),
                form.number("value", Limits.MONEY.orBelow()),
                request.getParameter("currency"),
                null);
    }

    private Entering.Way way() {
        var asked = request.getParameter("way");
        return Arrays.stream(Entering.Way.values())
                .filter(w -> w.name().equals(asked))
                .findFirst()
                .orElse(Entering.Way.RULES);
    }

    /** What was typed, kept when it was refused. */
    public String typed(String name, String usual) {
        var typed = request.getMethod().equals("POST") ? request.getParameter(name) : null;
        return typed != null ? typed : usual;
    }
}
