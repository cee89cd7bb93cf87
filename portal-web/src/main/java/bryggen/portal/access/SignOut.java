package bryggen.portal.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Ends the sign-in of the page cookie (AC2) and goes back to the door. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {
    @Inject
    transient SignIns signIns;

    @Inject
    transient PageCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() instanceof JsonWebToken token
                && token.getAudience() != null
                && token.getAudience().contains(Door.PAGE.audience()))
            signIns.leave(
                    UUID.fromString(String.valueOf(token.<Object>getClaim("sid"))),
                    Clock.systemUTC().instant());
        cookie.remove(request, response);
        response.sendRedirect("/login");
    }
}
