package bryggen.portal.cases.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.cases.CaseFiles;
import bryggen.portal.cases.CaseRefusal;
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

/** {@code /cases/file?id=}: a file of a case, for who may see it (CE1). */
@WebServlet("/cases/file")
public class FileDoor extends HttpServlet {
    @Inject
    transient Acting acting;

    @Inject
    transient CaseFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = files.get(acting.actor(), id(request));
        var kept = file.kept();
        if (kept.etag().equals(request.getHeader("If-None-Match"))) {
            response.setHeader("ETag", kept.etag());
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var slice = Slice.of(request.getHeader("Range"), request.getHeader("If-Range"), kept.etag(), kept.size());
        response.setStatus(slice.status());
        response.setContentType(kept.kind().mediaType());
        Attachment.headers(file.name(), kept.etag(), slice).forEach(response::setHeader);
        if (slice.status() != 416) slice.write(files.path(file), response.getOutputStream());
    }

    private static UUID id(HttpServletRequest request) {
        return Ids.read(request.getParameter("id")).orElseThrow(CaseRefusal.FileUnknown::new);
    }
}
