package bryggen.portal.cases.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as a GET without a body: for a page that answers in place of the door that was posted to. */
final class PlainlyAsked extends HttpServletRequestWrapper {
    PlainlyAsked(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }
}
