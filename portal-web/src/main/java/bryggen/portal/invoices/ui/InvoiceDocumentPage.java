package bryggen.portal.invoices.ui;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.invoices.InvoiceDocuments;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The printed invoice for the browser; the page itself is never shown. */
@Named
@RequestScoped
@Page("/invoices/document")
@Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
public class InvoiceDocumentPage {
    @Inject
    Acting acting;

    @Inject
    Place here;

    @Inject
    InvoiceDocuments documents;

    public void send() throws IOException {
        var number = number();
        var pdf = documents.pdf(acting.actor(), number, acting.language());
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("application/pdf");
        answer.setResponseContentLength(pdf.length);
        answer.setResponseHeader(
                "Content-Disposition", "inline; filename=\"" + number.replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf\"");
        answer.getResponseOutputStream().write(pdf);
        faces.responseComplete();
    }

    private String number() {
        var number = here.param("number");
        if (number == null) throw PlatformRefusal.missing();
        return number;
    }
}
