package bryggen.portal.deals.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.deals.Protecting;
import bryggen.portal.deals.Registering;
import bryggen.portal.deals.Reviewing;
import bryggen.portal.deals.Submitting;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What the buttons of a deal's page do. */
@RequestScoped
class DealActs {
    @Inject
    Registering registering;

    @Inject
    Submitting submitting;

    @Inject
    Reviewing reviewing;

    @Inject
    Protecting protecting;

    @Inject
    DealFields fields;

    @Inject
    Form form;

    /**
     * Does what was posted.
     *
     * @return the key of what to say of it
     */
    String act(Actor actor, String number, HttpServletRequest request) {
        var act = Objects.requireNonNullElse(request.getParameter("act"), "");
        var reason = request.getParameter("reason");
        switch (act) {
            case "save" -> registering.edit(actor, number, fields.typed());
            case "submit" -> {
                registering.edit(actor, number, fields.typed());
                submitting.submit(actor, number);
            }
            case "release" -> protecting.release(actor, number);
            case "convert" -> protecting.convert(actor, number, request.getParameter("became"));
            case "ask" -> protecting.askExtension(actor, number, form.day("until"), reason);
            case "review" -> reviewing.takeUp(actor, number);
            case "approve" -> reviewing.approve(actor, number);
            case "reject" -> reviewing.reject(actor, number, reason);
            case "revoke" -> reviewing.revoke(actor, number, reason);
            case "extend" -> reviewing.extend(actor, number);
            case "not-extend" -> reviewing.refuseExtension(actor, number, reason);
            default -> throw PlatformRefusal.missing();
        }
        return act;
    }
}
