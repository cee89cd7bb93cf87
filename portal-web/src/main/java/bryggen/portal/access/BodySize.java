package bryggen.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * How much a request may bring, judged by its headers before a byte of it is read: the server reads a form into memory
 * at the first question for a parameter. Only where a file is taken as a stream may it be large.
 */
final class BodySize {
    private static final long USUAL = 21 * 1024 * 1024;
    private static final Set<String> STREAMED = Set.of("/campaigns/upload", "/cases/post");

    private BodySize() {}

    /** Too large, or a form that does not say how large it is. The API reads at most its own limit of a body. */
    static boolean isTooMuch(String path, HttpServletRequest request) {
        if (STREAMED.contains(path) || Door.of(path) != Door.PAGE) return false;
        boolean untold = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        return request.getContentLengthLong() > USUAL || untold;
    }

    /** No page of ours: one would ask for parameters, and so read what is too large. */
    static void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setHeader("Connection", "close");
    }
}
