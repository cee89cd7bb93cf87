package bryggen.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** What a browser is told with each page, and what it tells us of where a form came from. */
public final class PageHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private PageHeaders() {}

    static void on(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
    }

    /** This one page has a form whose answer leads there: browsers hold {@code form-action} against redirects too. */
    public static void allowFormsTo(URI origin, HttpServletResponse response) {
        var port = origin.getPort() < 0 ? "" : ":" + origin.getPort();
        response.setHeader(
                "Content-Security-Policy",
                POLICY.replace(
                        "form-action 'self'",
                        "form-action 'self' " + origin.getScheme() + "://" + origin.getHost() + port));
    }

    /** A write must come from a page of ours: Fetch Metadata says so, or, in older browsers, Origin. */
    static boolean isSameOrigin(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader("Origin");
        if (origin == null) return false;
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equals(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
