package bryggen.portal.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The door for tokens of registered outside issuers. The issuer is registered for one account; its person is found by
 * (issuer, subject), the first time by a verified e-mail inside the issuer's domains, and never gets a supplier's role.
 * Behind the door it is the same API.
 */
final class OutsideDoor {
    private final SignIns signIns;
    private final Acting acting;
    private final Clock real = Clock.systemUTC();

    OutsideDoor(SignIns signIns, Acting acting) {
        this.signIns = signIns;
        this.acting = acting;
    }

    void enter(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!(request.getUserPrincipal() instanceof JsonWebToken token)
                || request.getHeader("Authorization") == null
                || token.getAudience() == null
                || !token.getAudience().contains(Door.EXT.audience())) throw new AccessRefusal.SignedOut();
        var email = Boolean.TRUE.equals(token.<Object>getClaim("email_verified"))
                ? String.valueOf(token.<Object>getClaim("email"))
                : "";
        UUID signIn = signIns.outside(token.getIssuer(), token.getSubject(), email, real.instant())
                .orElseThrow(AccessRefusal.SignedOut::new);
        var actor = signIns.actor(signIn, Actor.Channel.EXT, real.instant()).orElseThrow(AccessRefusal.SignedOut::new);
        var issuerAccount = signIns.accountOfIssuer(token.getIssuer());
        acting.set(actor.actingFor(issuerAccount)
                .filter(a -> a.account().kind() != Account.Kind.SUPPLIER)
                .orElseThrow(AccessRefusal.SignedOut::new));
        request.getRequestDispatcher("/api/v1" + path.substring("/api/ext/v1".length()))
                .forward(request, response);
    }
}
