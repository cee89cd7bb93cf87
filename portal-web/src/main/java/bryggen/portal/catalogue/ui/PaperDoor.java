package bryggen.portal.catalogue.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.Papers;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.files.HandOut;
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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Ids.read(request.getParameter("id")).orElseThrow(CatalogueRefusal.UnknownPaper::new);
        papers.handOut(acting.actor(), id).send(request, response, HandOut.UNCOUNTED);
    }
}
