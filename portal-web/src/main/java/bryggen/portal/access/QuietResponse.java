package bryggen.portal.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Lets the container look at a token without writing its own answer: what follows from it is the door's to say. */
final class QuietResponse extends HttpServletResponseWrapper {
    QuietResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setStatus(int status) {
        // the door answers
    }

    @Override
    public void sendError(int status) {
        // the door answers
    }

    @Override
    public void sendError(int status, String message) {
        // the door answers
    }

    @Override
    public void sendRedirect(String location) {
        // the door answers
    }

    @Override
    public void setHeader(String name, String value) {
        // the door answers
    }

    @Override
    public void addHeader(String name, String value) {
        // the door answers
    }
}
