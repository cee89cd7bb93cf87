package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.quotes.QuoteDocuments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The customer's document for the partner; the page itself is never shown. */
@Named
@RequestScoped
@Page("/quotes/document")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class QuoteDocumentPage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    QuoteDocuments documents;

    public void send() {
        var number = here.needed("number");
        int version = form.count("version");
        PdfAnswer.send(documents.pdf(here.getActor(), number, version == 0 ? null : Integer.valueOf(version)), number);
    }
}
