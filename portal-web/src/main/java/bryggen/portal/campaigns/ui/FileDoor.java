package bryggen.portal.campaigns.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.campaigns.CampaignRefusal;
import bryggen.portal.campaigns.Downloads;
import bryggen.portal.campaigns.Fetching;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.files.Attachment;
import bryggen.portal.platform.files.Slice;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** {@code /campaigns/file?id=&logo=}: a brochure's file for a person; the same rules as in the API (CP8, CP9, CP11). */
@WebServlet("/campaigns/file")
public class FileDoor extends HttpServlet {
    @Inject
    transient Acting acting;

    @Inject
    transient Fetching fetching;

    @Inject
    transient Downloads downloads;

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        fetching.file(acting.actor(), id(request)).head(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var actor = acting.actor();
        var id = id(request);
        var file = fetching.file(actor, id);
        if ("true".equals(request.getParameter("logo"))) {
            try (var own = fetching.own(actor, id)) {
                // written anew each time: no range of it fits to another one's
                downloads.count(actor, id, true);
                var etag = '"' + UUID.randomUUID().toString() + '"';
                var whole = Slice.of(null, null, etag, own.size());
                Attachment.headers(file.name(), etag, whole).forEach(response::setHeader);
                response.setHeader("Accept-Ranges", "none");
                response.setContentType(file.kind().mediaType());
                whole.write(own.path(), response.getOutputStream());
            }
            return;
        }
        file.send(request, response, () -> downloads.count(actor, id, false));
    }

    static UUID id(HttpServletRequest request) {
        return Ids.read(request.getParameter("id")).orElseThrow(CampaignRefusal.BrochureUnknown::new);
    }
}
