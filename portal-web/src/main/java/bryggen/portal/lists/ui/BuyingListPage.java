package bryggen.portal.lists.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.lists.BuyingList;
import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.lists.Collecting;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** The lists that somebody has made or that are shared with them; a new one is begun here. */
@Named
@RequestScoped
@Page("/lists/list")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class BuyingListPage extends ListPage<BuyingListPage.Row> {
    @Inject
    Here place;

    @Inject
    Collecting collecting;

    @Inject
    HttpServletRequest request;

    public record Row(String name, String href, int lines, String sharing, String owner, String changed) {}

    /** Before anything is shown: makes a list, or puts back the one that was removed. */
    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            if ("undo".equals(request.getParameter("act"))) {
                place.go(
                        place.link("/lists/list", "said", "lists.back", "about", collecting.putBack(place.getActor())));
                return;
            }
            var id = collecting.make(
                    place.getActor(), typed("name"), ListWords.sharing(request.getParameter("sharing")), List.of());
            place.go(place.link("/lists/sheet", "id", id, "said", "lists.made"));
        } catch (Refusal refusal) {
            place.refused(refusal);
        }
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("lists.name")));
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return collecting.list(place.getActor(), param("q"), false, ask).map(this::row);
    }

    private Row row(BuyingList list) {
        return new Row(
                list.name(),
                here.link("/lists/sheet", "id", list.id()),
                list.lines(),
                here.getTexts().get("lists.sharing." + list.sharing()),
                list.owner(),
                here.getFormats().dateTime(list.changedAt()));
    }

    public boolean isUndoable() {
        return "true".equals(param("undo"));
    }

    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public String getSharings() {
        return ListWords.sharings(here.getTexts(), Sharing.PRIVATE);
    }
}
