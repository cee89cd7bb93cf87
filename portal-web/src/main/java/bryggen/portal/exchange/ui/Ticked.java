package bryggen.portal.exchange.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
        var rows = new ArrayList<UUID>();
        var posted = request.getParameterValues("row");
        for (var row : posted == null ? new String[0] : posted)
            try {
                rows.add(UUID.fromString(row));
            } catch (IllegalArgumentException e) {
                // no row of ours
            }
        return rows;
    }

    /** What was typed; empty when nothing was. */
    String typed(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
