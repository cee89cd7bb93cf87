package bryggen.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The door for tokens of registered outside issuers (AC13). The issuer is registered for one account; its person is found
 * by (issuer, subject), the first time by a verified e-mail inside the issuer's domains, and acts for that account only,
 * never with a supplier's role. Behind the door it is the same API.
 */
@ApplicationScoped
public class OutsideDoor {
    private static final String BEARER = "Bearer ";

    @Inject
    OutsideSignIns signIns;

    @Inject
    OutsideKeys keys;

    @Inject
    SignIns actors;

    @Inject
    Acting acting;

    private final Clock real = Clock.systemUTC();

    void enter(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) throw new AccessRefusal.SignedOut();
        var token =
                OutsideToken.read(header.substring(BEARER.length()).strip()).orElseThrow(AccessRefusal.SignedOut::new);
        var actor = actor(token, String.valueOf(request.getRemoteAddr()));
        var wanted = request.getHeader("Bryggen-Account");
        if (wanted != null && !wanted.equals(actor.account().number())) throw new AccessRefusal.AccountUnknown();
        acting.set(actor);
        request.getRequestDispatcher("/api/v1" + path.substring("/api/ext/v1".length()))
                .forward(request, response);
    }

    private Actor actor(OutsideToken token, String source) {
        for (var issuer : signIns.trusting(token.issuer())) {
            if (!token.isFor(issuer.audience(), real.instant())) continue;
            if (keys.of(issuer, token.keyId()).stream().noneMatch(token::isSignedWith)) continue;
            var actor = signIns.open(issuer, token, source, real.instant()).flatMap(id -> inside(id, issuer));
            if (actor.isPresent()) return actor.get();
        }
        throw new AccessRefusal.SignedOut();
    }

    /** The person as one of the issuer's company and of nothing else, whatever else it may be. */
    private Optional<Actor> inside(UUID signIn, OutsideIssuer issuer) {
        return actors.actor(signIn, Actor.Channel.EXT, real.instant())
                .flatMap(actor -> actor.actingFor(issuer.account()))
                .filter(actor -> actor.account().kind() != Account.Kind.SUPPLIER)
                .map(actor -> actor.knowing(List.of(new Membership(actor.account(), actor.roles()))));
    }
}
