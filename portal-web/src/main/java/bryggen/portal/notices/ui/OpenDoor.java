package bryggen.portal.notices.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.notices.NoticeRefusal;
import bryggen.portal.notices.Notices;
import bryggen.portal.platform.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /notices/open?id=}: the link of inbox and mail. Leads to the thing and marks the notice as read (NT10). A browser
 * that only fetches ahead has read nothing.
 */
@WebServlet("/notices/open")
public class OpenDoor extends HttpServlet {
    @Inject
    transient Acting acting;

    @Inject
    transient Notices notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var ahead = request.getHeader("Sec-Purpose");
        boolean reading = ahead == null || !ahead.contains("prefetch");
        var thing = notices.open(acting.actor(), id(request.getParameter("id")), reading);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", thing.replaceAll("[\\r\\n]", ""));
    }

    private static UUID id(@Nullable String id) {
        return Ids.read(id).orElseThrow(NoticeRefusal.Unknown::new);
    }
}
