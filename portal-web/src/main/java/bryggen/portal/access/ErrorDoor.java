package bryggen.portal.access;

import bryggen.portal.platform.Incident;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.rest.Json;
import bryggen.portal.platform.rest.ProblemJson;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Where the container sends what failed before or outside a resource: a problem for the API, a page for people. */
@WebServlet("/error")
public class ErrorDoor extends HttpServlet {
    @Inject
    transient PageCookie cookie;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (uri == null || status == null) {
            response.setStatus(404);
            return;
        }
        if (Door.of(uri) != Door.PAGE) {
            problem(request, response, uri, status);
        } else if (status == 401 && request.getAttribute(Refusal.class.getName()) == null) {
            cookie.remove(request, response);
            response.setStatus(302);
            response.setHeader("Location", uri.startsWith("/login") ? "/login?again=1" : "/login");
        } else {
            var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            for (var cause = (Throwable) thrown; cause != null; cause = cause.getCause())
                if (cause instanceof Refusal refusal)
                    response.setStatus(refusal.kind().status());
            if (!response.isCommitted()) response.resetBuffer();
            request.getRequestDispatcher("/WEB-INF/errors/error.xhtml").forward(request, new Begun(response));
        }
    }

    /** A response into which the failed page had begun to write: its buffer can be emptied, but has its size for good. */
    private static final class Begun extends HttpServletResponseWrapper {
        Begun(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setBufferSize(int size) {
            // as it is
        }
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, String uri, int status)
            throws IOException {
        var texts = Texts.in(Language.accepted(request.getHeader("Accept-Language")));
        var refusal =
                switch (status) {
                    case 401 -> new AccessRefusal.SignedOut();
                    case 403 -> new AccessRefusal.WrongRole();
                    case 404, 405 -> PlatformRefusal.missing();
                    case 413 -> PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "too-large");
                    default -> status < 500 ? PlatformRefusal.unreadable("unreadable", "-") : null;
                };
        var problem = refusal == null ? unforeseen(request, texts, uri) : ProblemJson.of(refusal, texts, uri);
        response.setStatus(problem.status());
        if (problem.status() == 401) response.setHeader("WWW-Authenticate", "Bearer realm=\"bryggen\"");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    }

    private static ProblemJson unforeseen(HttpServletRequest request, Texts texts, String uri) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var incident = Incident.of(thrown instanceof Throwable t ? t : new IllegalStateException("no cause"));
        return ProblemJson.unforeseen(texts, uri, incident);
    }
}
