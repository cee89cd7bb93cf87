package bryggen.portal.invoices.ui;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.invoices.Downloads;
import bryggen.portal.platform.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;

/** The file for the browser (IN15); the page itself is never shown. */
@Named
@RequestScoped
@Page("/invoices/download")
@Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER})
public class DownloadPage {
    @Inject
    Here here;

    @Inject
    Downloads downloads;

    public void send() throws IOException {
        var file = downloads.file(here.getActor(), Ids.known(here.param("id")));
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("application/zip");
        answer.setResponseHeader("Content-Length", String.valueOf(Files.size(file)));
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"documents.zip\"");
        Files.copy(file, answer.getResponseOutputStream());
        faces.responseComplete();
    }
}
