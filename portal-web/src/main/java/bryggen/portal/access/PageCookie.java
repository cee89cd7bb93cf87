package bryggen.portal.access;

import bryggen.portal.platform.Language;
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
    public static final String LANGUAGE = "BRYGGEN_LANG";
    private static final int A_YEAR = 31_536_000;
    private static final long RENEW_AFTER_SECONDS = 300;

    private final Clock real = Clock.systemUTC();

    @Inject
    SigningIn signingIn;

    @Inject
    SignIns signIns;

    public void set(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(NAME, token, (int) SignIns.IDLE.toSeconds(), request));
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(NAME, "", 0, request));
    }

    /** The language chosen on this device. */
    public static void speak(Language language, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(LANGUAGE, language.code(), A_YEAR, request));
    }

    void renew(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var now = real.instant();
        if (!signIns.isNoted(actor.signIn(), now)) signIns.seen(actor.signIn(), now);
        if (request.getUserPrincipal() instanceof JsonWebToken token
                && now.getEpochSecond() - token.getIssuedAtTime() > RENEW_AFTER_SECONDS)
            set(signingIn.renewed(actor.person(), actor.signIn()), request, response);
    }

    private static Cookie cookie(String name, String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(name, value);
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
