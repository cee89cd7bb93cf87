package bryggen.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The cookie of the page door: HttpOnly, SameSite=Lax, Secure behind https; renewed while the person is there (AC3). */
@ApplicationScoped
public class PageCookie {
    public static final String NAME = "BRYGGEN";
    private static final long RENEW_AFTER_SECONDS = 300;

    private final Clock real = Clock.systemUTC();

    @Inject
    SigningIn signingIn;

    @Inject
    SignIns signIns;

    public void set(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(token, (int) SignIns.IDLE.toSeconds(), request));
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0, request));
    }

    void renew(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        signIns.seen(actor.signIn(), real.instant());
        if (request.getUserPrincipal() instanceof JsonWebToken token
                && real.instant().getEpochSecond() - token.getIssuedAtTime() > RENEW_AFTER_SECONDS)
            set(signingIn.renewed(actor.person(), actor.signIn()), request, response);
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static @Nullable String value(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return null;
        for (var cookie : request.getCookies()) if (cookie.getName().equals(name)) return cookie.getValue();
        return null;
    }
}
