package bryggen.portal.cases.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.Slips;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /cases/slip?number=}: what lies in the parcel of an approved return (CE9). */
@WebServlet("/cases/slip")
public class SlipDoor extends HttpServlet {
    @Inject
    transient Acting acting;

    @Inject
    transient Here here;

    @Inject
    transient Slips slips;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = here.needed("number");
        var pdf = slips.pdf(acting.actor(), number, acting.language());
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + number.replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf\"");
        response.getOutputStream().write(pdf);
    }
}
