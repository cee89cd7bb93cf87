package bryggen.portal.tables.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.Ids;
import bryggen.portal.tables.TableRefusal;
import bryggen.portal.tables.View;
import bryggen.portal.tables.Views;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** TB5, TB6: the reader's own views of all lists; the forms of the lists post here too. */
@Named
@RequestScoped
@Page("/tables/views")
@Allows(everyone = true)
public class ViewsPage {
    private static final String SELF = "/tables/views";

    @Inject
    Here here;

    @Inject
    Lists lists;

    @Inject
    Views views;

    @Inject
    HttpServletRequest request;

    /** A view as it is read. */
    public record Row(String id, String name, String list, String href) {}

    public void open() {
        if (!request.getMethod().equals("POST")) {
            lists.asked(); // what is no list is refused before anything is shown
            return;
        }
        try {
            act(Objects.requireNonNullElse(request.getParameter("act"), ""));
        } catch (TableRefusal refusal) {
            here.refused(refusal);
        }
    }

    private void act(String act) {
        var actor = here.getActor();
        var name = getTyped();
        switch (act) {
            case "rename" -> {
                views.rename(actor, Ids.known(request.getParameter("id")), name);
                here.go(here.link(SELF, "said", "tables.renamed"));
            }
            case "remove" -> {
                var gone = views.remove(actor, Ids.known(request.getParameter("id")));
                here.go(here.link(SELF, "said", "tables.removed", "about", gone.name(), "undo", "true"));
            }
            case "undo" -> here.go(address(views.putBack(actor), "tables.back"));
            default -> {
                var path = lists.path();
                var query = lists.query();
                views.keep(actor, path, name, query);
                here.go(lists.address(path, query, "said", "tables.kept", "about", name.strip()));
            }
        }
    }

    /** The list of which a view can be kept here; empty when views are only looked at. */
    public String getOf() {
        return lists.asked();
    }

    public String getTitleOf() {
        return lists.title(getOf());
    }

    public String getWith() {
        return lists.query();
    }

    public String getListHref() {
        return lists.address(getOf(), getWith());
    }

    public String getTyped() {
        return Objects.requireNonNullElse(request.getParameter("name"), "");
    }

    public boolean isUndoable() {
        return "true".equals(here.param("undo"));
    }

    public List<Row> getRows() {
        return views.all(here.getActor()).stream()
                .filter(view -> here.may(view.path()))
                .map(view -> new Row(
                        view.id().toString(),
                        view.name(),
                        lists.title(view.path()),
                        lists.address(view.path(), view.query())))
                .toList();
    }

    private String address(View view, String said) {
        return lists.address(view.path(), view.query(), "said", said, "about", view.name());
    }
}
