package bryggen.portal.access;

import bryggen.portal.platform.Incident;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Once;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.jpa.SqlFailure;
import bryggen.portal.platform.rest.Json;
import bryggen.portal.platform.rest.ProblemJson;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Decides again, from the decoded path, by which door a request came in (AC6), who acts (AC1) and for which account.
 * Liberty has only parsed and verified the token; what it is good for is decided here.
 */
@WebFilter("/*")
public class Doors extends HttpFilter {
    private static final Set<String> OPEN_PREFIXES =
            Set.of("/resources/", "/jakarta.faces.resource/", "/problems/", "/health/", "/metrics/", "/openapi/");
    private static final Set<String> OPEN_PATHS =
            Set.of("/favicon.ico", "/favicon.svg", "/robots.txt", "/sign-out", "/health", "/metrics", "/openapi");

    private static final Set<String> OPERATION = Set.of("/health", "/metrics", "/openapi");

    private final Clock real = Clock.systemUTC();

    @Inject
    SignIns signIns;

    @Inject
    Acting acting;

    @Inject
    Pages pages;

    @Inject
    PageCookie cookie;

    @Inject
    OutsideDoor outside;

    @Inject
    Settings settings;

    @Inject
    UnsentForms unsentForms;

    @Override
    protected void doFilter(HttpServletRequest asked, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = InOneLanguage.of(asked);
        if (BodySize.isTooMuch(path(request), request)) {
            BodySize.refuse(response);
            return;
        }
        request.setCharacterEncoding("UTF-8"); // before the first parameter is read
        if (!settings.isWeb() && OPERATION.stream().noneMatch(at -> (path(request) + "/").startsWith(at + "/"))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND); // an instance for the exchange alone serves nobody
            return;
        }
        acting.speak(spoken(request));
        if (!Door.isPlain(request.getRequestURI())) {
            refuse(request, response, PlatformRefusal.unreadable("odd-address"));
            return;
        }
        var path = path(request);
        var door = Door.of(path);
        if (!isUnsafe(request)) Once.begin();
        try {
            switch (door) {
                case PAGE -> page(path, request, response, chain);
                case API, EXT -> api(path, door, request, response, chain);
                case NONE -> throw PlatformRefusal.missing();
            }
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !SqlFailure.isAway(e)) throw e;
            Incident.of(e);
            refuse(request, response, PlatformRefusal.away());
        } finally {
            Once.end();
        }
    }

    private void page(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PageHeaders.on(response);
        if (isUnsafe(request) && !PageHeaders.isSameOrigin(request)) throw new AccessRefusal.ForeignSite();
        if (path.startsWith("/resources/"))
            response.setHeader(
                    "Cache-Control",
                    request.getParameter("v") == null ? "public, max-age=3600" : "public, max-age=31536000, immutable");
        if (path.equals("/sign-out")) request.authenticate(new QuietResponse(response));
        if (OPEN_PATHS.contains(path) || OPEN_PREFIXES.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        request.authenticate(new QuietResponse(response));
        var page = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
        var allows = pages.at(page);
        var actor = living(Door.PAGE, request);
        if (chosen(request).isEmpty()) actor.ifPresent(a -> acting.speak(a.language()));
        if (request.getParameter("lang") != null) PageCookie.speak(acting.language(), request, response);
        if (actor.isEmpty() && (allows.isEmpty() || !allows.get().anonymous())) {
            var unsent = Unsent.of(request, page, allows.isPresent());
            if (unsent.isPresent()) keepUnsent(unsent.get(), request, response);
            else toSignIn(page, request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (page.equals("/") || page.isEmpty()) {
            response.sendRedirect("/home");
            return;
        }
        if (actor.isPresent()) {
            cookie.renew(actor.get(), request, response);
            var wanted = request.getParameter("account");
            var acts = wanted == null || wanted.isBlank() ? actor : actor.get().actingFor(wanted);
            if (acts.isEmpty()) throw new AccessRefusal.AccountUnknown();
            acting.set(acts.get());
            if (allows.isPresent() && !pages.opens(page, acts.get())) throw new AccessRefusal.WrongRole();
        }
        if (allows.isEmpty() && path.endsWith(".xhtml")) throw PlatformRefusal.missing();
        var unsent = isUnsafe(request) ? null : request.getParameter(Unsent.FIELD);
        if (unsent != null && actor.isPresent()) refilled(unsent, actor.get(), request, response, chain);
        else chain.doFilter(request, response);
    }

    private void api(
            String path, Door door, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var actor = door == Door.EXT ? Optional.<Actor>empty() : living(door, request);
        if (actor.isPresent()) response.reset(); // a misled parser has begun a 401
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (door == Door.EXT) {
            outside.enter(path, request, response);
            return;
        }
        if (actor.isPresent()) {
            acting.set(forAccount(actor.get(), request, path));
        } else if (request.getHeader("Authorization") != null && !isOpen(path, request)) {
            throw new AccessRefusal.SignedOut();
        }
        chain.doFilter(request, response);
    }

    private static boolean isOpen(String path, HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (path.equals("/api/v1/tokens") || path.startsWith("/api/v1/payments/webhooks/"));
    }

    /** The account that the call names; with several and none named, only calls about the person itself go on. */
    static Actor forAccount(Actor actor, HttpServletRequest request, String path) {
        var wanted = request.getHeader("Bryggen-Account");
        if (wanted != null) return actor.actingFor(wanted).orElseThrow(AccessRefusal.AccountUnknown::new);
        boolean aboutMe = path.equals("/api/v1/me") || path.equals("/api/v1/tokens/current");
        if (actor.memberships().size() > 1 && !aboutMe) throw new AccessRefusal.AccountNeeded();
        return actor;
    }

    /** The actor of a verified token of this door whose sign-in lives. */
    private Optional<Actor> living(Door door, HttpServletRequest request) {
        return ShownToken.signIn(door, request).flatMap(id -> signIns.actor(id, door.channel(), real.instant()));
    }

    private static void toSignIn(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var from = page + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        response.sendRedirect(
                page.equals("/") || page.isEmpty() || page.equals("/home")
                        ? "/login"
                        : "/login?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
    }

    /** AC14: the form is not carried out; the sign-in page holds what was typed. */
    private static void keepUnsent(Unsent unsent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute(Unsent.FIELD, unsent.sealed());
        request.getRequestDispatcher("/login.xhtml").forward(new PlainlyAsked(request), response);
    }

    /** AC14: the page with what was typed before its sender had to sign in again. */
    private void refilled(
            String id, Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var unsent = unsentForms.find(actor, id);
        if (unsent.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var held = new RefilledResponse(response);
        chain.doFilter(request, held);
        var texts = Texts.in(acting.language());
        held.send(unsent.get(), texts.get("access.unsent.restored"), texts.get("access.unsent.lost"));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        int status = refusal.kind().status();
        if (Door.of(path(request)) == Door.PAGE) {
            request.setAttribute(Refusal.class.getName(), refusal);
            response.sendError(status);
            return;
        }
        var texts = Texts.in(Language.accepted(request.getHeader("Accept-Language")));
        response.reset(); // Liberty may have begun a 401 of its own
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setStatus(status);
        response.setContentType("application/problem+json");
        if (status == 503) response.setHeader("Retry-After", String.valueOf(refusal.retryAfter()));
        if (status == 401) response.setHeader("WWW-Authenticate", "Bearer realm=\"bryggen\"");
        response.getOutputStream()
                .write(Json.MAPPER.writeValueAsBytes(ProblemJson.of(refusal, texts, request.getRequestURI())));
    }

    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static boolean isUnsafe(HttpServletRequest request) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    /** What was chosen at the foot of a page stays, on this device: it is nearer than the profile's language. */
    private static Language spoken(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return Optional.ofNullable(asked != null ? asked : PageCookie.value(request, PageCookie.LANGUAGE))
                .map(Language::of);
    }
}
