package bryggen.portal.access.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Allows;
import bryggen.portal.access.SignIns;
import bryggen.portal.access.SigningIn;
import bryggen.portal.platform.PlatformRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signing in and out of the API. */
@Path("/tokens")
@RequestScoped
public class TokensResource {
    @Inject
    SigningIn signingIn;

    @Inject
    SignIns signIns;

    @Inject
    Acting acting;

    @Context
    HttpServletRequest request;

    /** A person's e-mail and password, or a client's id and secret. */
    public record Credentials(
            @Nullable String email,
            @Nullable String password,
            @Nullable String clientId,
            @Nullable String clientSecret) {}

    public record Token(String token, Instant expiresAt, List<AccountJson> accounts) {}

    public record AccountJson(String number, String name, List<String> roles) {}

    @POST
    @Allows(anonymous = true)
    public Token signIn(Credentials credentials) {
        var source = String.valueOf(request.getRemoteAddr());
        var agent = String.valueOf(request.getHeader("User-Agent"));
        var signedIn = signedIn(credentials, source, agent);
        var actor = signIns.actor(
                signedIn.signIn(), Actor.Channel.API, Clock.systemUTC().instant());
        return new Token(
                signedIn.token(),
                signedIn.expiresAt(),
                actor.map(Actor::memberships).orElse(List.of()).stream()
                        .map(m -> new AccountJson(
                                m.account().number(),
                                m.account().name(),
                                m.roles().stream().map(Enum::name).sorted().toList()))
                        .toList());
    }

    private SigningIn.SignedIn signedIn(Credentials who, String source, String agent) {
        if (who.clientId() != null && who.clientSecret() != null)
            return signingIn.byClient(who.clientId(), who.clientSecret(), source, agent);
        if (who.email() == null) throw PlatformRefusal.badField("/email", "field-needed");
        if (who.password() == null) throw PlatformRefusal.badField("/password", "field-needed");
        return signingIn.byPassword(who.email(), who.password(), Actor.Channel.API, source, agent);
    }

    @DELETE
    @Path("/current")
    @Allows(everyone = true)
    public void signOut() {
        signIns.leave(acting.actor().signIn(), Clock.systemUTC().instant());
    }
}
