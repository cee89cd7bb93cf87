package bryggen.portal.cases.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.cases.CaseFiles;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.files.HandOut;
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
        files.handOut(acting.actor(), id(request)).send(request, response, HandOut.UNCOUNTED);
    }

    private static UUID id(HttpServletRequest request) {
        return Ids.read(request.getParameter("id")).orElseThrow(CaseRefusal.FileUnknown::new);
    }
}
