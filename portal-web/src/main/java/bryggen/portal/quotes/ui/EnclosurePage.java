package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.quotes.Offering;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A file behind a customer's link; without a living link a page says so (QU20). */
@Named
@RequestScoped
@Page("/quotes/enclosure")
@Allows(anonymous = true)
public class EnclosurePage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Offering offering;

    public void send() {
        var id = form.id("id");
        offering.look(here.param("key"), null).stream()
                .flatMap(offer -> offer.files().stream())
                .filter(file -> file.id().equals(id))
                .findFirst()
                .ifPresent(FileAnswer::send);
    }
}
