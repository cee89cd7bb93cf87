package bryggen.portal.catalogue.ui;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Acting;
import bryggen.portal.catalogue.Pictures;
import bryggen.portal.platform.files.Attachment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /catalogue/picture?sku=}: a product's picture for whoever is signed in. Kept by the browser; with the version in
 * the address for a day without asking. A picture can run nothing: it comes from the ERP, not from us.
 */
@WebServlet("/catalogue/picture")
public class PictureDoor extends HttpServlet {
    private static final Set<String> SERVED = Set.of("image/svg+xml", "image/png", "image/jpeg", "image/webp");

    @Inject
    transient Acting acting;

    @Inject
    transient Pictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        acting.actor();
        var picture = find(request.getParameter("sku"));
        if (picture.isEmpty() || !SERVED.contains(picture.get().mediaType())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var etag = '"' + picture.get().version() + '"';
        boolean versioned = picture.get().version().equals(request.getParameter("v"));
        response.setHeader("Cache-Control", versioned ? "private, max-age=86400, immutable" : "private, no-cache");
        response.setHeader("ETag", etag);
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
        if (Attachment.knows(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(picture.get().mediaType());
        response.setContentLength(picture.get().content().length);
        response.getOutputStream().write(picture.get().content());
    }

    private Optional<Pictures.Picture> find(@Nullable String sku) {
        try {
            return sku == null
                    ? Optional.empty()
                    : pictures.find(acting.actor().account().number(), new Sku(sku), acting.language());
        } catch (IllegalArgumentException noSku) {
            return Optional.empty();
        }
    }
}
