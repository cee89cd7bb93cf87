package bryggen.portal.tables.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.faces.ListDesk;
import bryggen.portal.tables.Views;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What every list of the house shows of what its reader keeps (TB1, TB5). */
@RequestScoped
public class Desk implements ListDesk {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    Views views;

    @Override
    public List<Own> views(String path) {
        return acting.known()
                .map(actor -> views.of(actor, path).stream()
                        .map(view -> new Own(view.id().toString(), view.name(), view.query()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public String viewAddress(String path, String query) {
        return address("/tables/views", path, query);
    }

    @Override
    public String fileAddress(String path, String query) {
        return address("/tables/files", path, query);
    }

    private String address(String page, String path, String query) {
        return here.link(page, "of", path, "with", query.isEmpty() ? null : query);
    }
}
