package bryggen.portal.catalogue.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.Papers;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.files.Attachment;
import bryggen.portal.platform.files.Slice;
import bryggen.portal.platform.files.Vault;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /catalogue/paper?id=}: the file of a product's paper, for whom the product is there (CA29). */
@WebServlet("/catalogue/paper")
public class PaperDoor extends HttpServlet {
    @Inject
    transient Acting acting;

    @Inject
    transient Papers papers;

    @Inject
    transient Vault vault;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Ids.read(request.getParameter("id")).orElseThrow(CatalogueRefusal.UnknownPaper::new);
        var file = papers.get(acting.actor(), id).file();
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setHeader("ETag", file.etag());
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var slice = Slice.of(request.getHeader("Range"), request.getHeader("If-Range"), file.etag(), file.size());
        response.setStatus(slice.status());
        response.setContentType(file.kind().mediaType());
        Attachment.headers(file.name(), file.etag(), slice).forEach(response::setHeader);
        if (slice.status() != 416) slice.write(vault.path(file.hash()), response.getOutputStream());
    }
}
