package bryggen.portal.access;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.Seal;
import bryggen.portal.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that came when its sender's sign-in had ended (AC14): where it stood, and what was typed into it. It was not
 * carried out and never will be by itself; it waits, sealed, in the sign-in page.
 *
 * @param address the page to go back to, with its parameters
 * @param fields what was typed, by the names of the form; never a password
 */
record Unsent(String address, Map<String, List<String>> fields) {
    /** As a hidden field of the sign-in page, and as the attribute by which the door hands it over. */
    static final String FIELD = "unsent";

    private static final int MOST_CHARACTERS = 40_000;
    private static final int LONGEST_PARAMETER = 200;
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret)|(.*[:.])?old");
    private static final Pattern TECHNICAL =
            Pattern.compile("(?:jakarta\\.faces\\..*|.*_SUBMIT|account|lang|said|about|" + FIELD + ")");

    /** @param page whether the address is a page that can be opened again; else one returns to where the form stood */
    static Optional<Unsent> of(HttpServletRequest request, String path, boolean page) {
        var type = request.getContentType();
        if (!request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) return Optional.empty();
        var fields = new TreeMap<String, List<String>>();
        int characters = 0;
        for (var posted : request.getParameterMap().entrySet()) {
            if (TECHNICAL.matcher(posted.getKey()).matches() || isSecret(posted.getKey())) continue;
            fields.put(posted.getKey(), List.of(posted.getValue()));
            for (var value : posted.getValue()) characters += posted.getKey().length() + value.length();
        }
        var address = page ? back(request, path) : cameFrom(request);
        return address == null || characters > MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new Unsent(address, fields));
    }

    static boolean isSecret(String field) {
        return SECRET.matcher(field).matches();
    }

    /** The page by GET: forms of Faces carry what it needs as plain hidden fields, all others in their address. */
    private static String back(HttpServletRequest request, String path) {
        var address = new StringBuilder(path).append('?');
        if (request.getQueryString() != null)
            address.append(request.getQueryString()).append('&');
        boolean faces = request.getParameter("jakarta.faces.ViewState") != null;
        request.getParameterMap().forEach((name, values) -> {
            boolean ours = name.equals("account")
                    || (faces
                            && name.indexOf(':') < 0
                            && !TECHNICAL.matcher(name).matches()
                            && !isSecret(name));
            if (ours && values[0].length() <= LONGEST_PARAMETER && !isInQuery(request, name))
                address.append(encoded(name))
                        .append('=')
                        .append(encoded(values[0]))
                        .append('&');
        });
        return address.toString();
    }

    private static boolean isInQuery(HttpServletRequest request, String name) {
        var query = request.getQueryString();
        return query != null && ("&" + query).contains("&" + encoded(name) + "=");
    }

    private static @Nullable String cameFrom(HttpServletRequest request) {
        try {
            var from = URI.create(String.valueOf(request.getHeader("Referer")));
            if (!String.valueOf(from.getRawAuthority()).equals(request.getHeader("Host"))) return null;
            return from.getRawPath() + "?" + (from.getRawQuery() == null ? "" : from.getRawQuery() + "&");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String sealed() {
        return seal().close(Wire.write(this));
    }

    static Optional<Unsent> opened(@Nullable String sealed) {
        return sealed == null ? Optional.empty() : seal().open(sealed).map(text -> Wire.read(text, Unsent.class));
    }

    private static Seal seal() {
        return new Seal(Settings.current().viewKey(), "unsent form");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
