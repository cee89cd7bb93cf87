package bryggen.portal.access;

import bryggen.portal.platform.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request whose wish for languages has been read once, by us: those behind the door see the one that came of it. A wish
 * that nobody can read is no fault of what is asked for, and would be one to them.
 */
final class InOneLanguage extends HttpServletRequestWrapper {
    private static final String HEADER = "Accept-Language";
    private final Locale language;

    private InOneLanguage(HttpServletRequest request, Language language) {
        super(request);
        this.language = language.locale();
    }

    static HttpServletRequest of(HttpServletRequest request) {
        var wish = request.getHeader(HEADER);
        return wish == null ? request : new InOneLanguage(request, Language.accepted(wish));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HEADER.equalsIgnoreCase(name) ? language.toLanguageTag() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HEADER.equalsIgnoreCase(name)
                ? Collections.enumeration(Collections.singleton(language.toLanguageTag()))
                : super.getHeaders(name);
    }

    @Override
    public Locale getLocale() {
        return language;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(Collections.singleton(language));
    }
}
