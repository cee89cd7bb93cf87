package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.quotes.Offering;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The document behind a customer's link, byte for byte as it was sent; without a living link a page says so. */
@Named
@RequestScoped
@Page("/quotes/paper")
@Allows(anonymous = true)
public class PaperPage {
    @Inject
    Here here;

    @Inject
    Offering offering;

    public void send() {
        offering.document(here.param("key")).ifPresent(pdf -> PdfAnswer.send(pdf, "quote"));
    }
}
