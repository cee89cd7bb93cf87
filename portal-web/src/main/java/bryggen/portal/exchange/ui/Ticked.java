package bryggen.portal.exchange.ui;

import bryggen.portal.platform.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** The rows of a list that were ticked, as the form posted them. */
@RequestScoped
class Ticked {
    @Inject
    HttpServletRequest request;

    boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    List<UUID> rows() {
        return Ids.all(request.getParameterValues("row"));
    }

    /** What was typed; empty when nothing was. */
    String typed(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
