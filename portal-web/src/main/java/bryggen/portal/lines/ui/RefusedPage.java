package bryggen.portal.lines.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.lines.RefusedLines;
import bryggen.portal.lines.Uploading;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** LN10: hands out the refused lines of a file; the page itself is never shown. */
@Named("refusedOrderLines")
@RequestScoped
@Page("/lines/refused")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class RefusedPage {
    @Inject
    Here here;

    @Inject
    Uploading uploading;

    @Inject
    RefusedLines lines;

    public void send() throws IOException {
        var id = here.needed("id");
        uploading.get(here.getActor(), id);
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv; charset=UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"refused-lines.csv\"");
        lines.write(here.getActor(), id, here.getTexts(), answer.getResponseOutputStream());
        faces.responseComplete();
    }
}
