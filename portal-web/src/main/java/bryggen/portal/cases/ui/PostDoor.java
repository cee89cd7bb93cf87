package bryggen.portal.cases.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * {@code POST /cases/post?act=}: forms with files. They are read as a stream, and only once it is known who sends them and
 * that they may (CE6); a form that is refused is shown again with what was typed.
 */
@WebServlet("/cases/post")
public class PostDoor extends HttpServlet {
    private static final Map<String, String> PAGES = Map.of(
            "new", "/cases/new",
            "say", "/cases/case",
            "return", "/cases/return",
            "dispute", "/cases/dispute",
            "receipt", "/cases/receipt");

    @Inject
    transient Acting acting;

    @Inject
    transient Here here;

    @Inject
    transient Posted posted;

    @Inject
    transient CasePosts posts;

    @Inject
    transient Picks picks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var act = String.valueOf(request.getParameter("act"));
        var page = PAGES.get(act);
        if (page == null) throw PlatformRefusal.missing();
        acting.actor().needs(Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE);
        try {
            posts.before(act);
            posted.read(request);
            response.setHeader("Location", posts.done(act));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.MISSING) throw refusal;
            posted.refused(refusal);
            request.getRequestDispatcher(page + ".xhtml").forward(new PlainlyAsked(request), response);
        }
    }

    /** Who comes back to the address of a refused form finds the empty one. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = PAGES.getOrDefault(String.valueOf(request.getParameter("act")), "/cases/list");
        response.sendRedirect(here.link(
                page,
                picks.link(
                        "number",
                        here.param("number"),
                        "shipment",
                        here.param("shipment"),
                        "invoice",
                        here.param("invoice"),
                        "order",
                        here.param("order"),
                        "line",
                        here.param("line"))));
    }
}
