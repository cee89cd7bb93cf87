package bryggen.portal.campaigns.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.campaigns.Fetching;
import bryggen.portal.campaigns.Logos;
import bryggen.portal.platform.files.Attachment;
import bryggen.portal.platform.files.Vault;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code /campaigns/preview?id=}: the picture of a brochure's first page; without an id the acting partner's logo. */
@WebServlet("/campaigns/preview")
public class PreviewDoor extends HttpServlet {
    @Inject
    transient Acting acting;

    @Inject
    transient Fetching fetching;

    @Inject
    transient Logos logos;

    @Inject
    transient Vault vault;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("id") == null) {
            var logo = logos.find(acting.actor());
            if (logo.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else send(response, vault.path(logo.get().hash()), logo.get().kind().mediaType(), "private, no-cache");
            return;
        }
        var picture = fetching.preview(acting.actor(), FileDoor.id(request));
        if (picture.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else {
            // asked for again each time: a picture that a browser keeps must not outlive its brochure
            response.setHeader("ETag", picture.get().etag());
            if (Attachment.knows(
                    request.getHeader("If-None-Match"), picture.get().etag()))
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            else send(response, picture.get().path(), "image/png", "private, no-cache");
        }
    }

    private static void send(HttpServletResponse response, Path path, String type, String keep) throws IOException {
        response.setHeader("Cache-Control", keep);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentType(type);
        response.setContentLengthLong(Files.size(path));
        Files.copy(path, response.getOutputStream());
    }
}
