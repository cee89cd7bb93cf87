package bryggen.portal.deals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.DealBook;
import bryggen.portal.deals.DealFilter;
import bryggen.portal.deals.DealReach;
import bryggen.portal.deals.Reviewing;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Several;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** All partners' deals for the channel manager, those that wait first; several can be answered at once. */
@Named
@RequestScoped
@Page("/deals/review")
@Allows(Role.CHANNEL_MANAGER)
public class ReviewListPage extends ListPage<DealRows.Row> {
    @Inject
    DealBook book;

    @Inject
    DealRows rows;

    @Inject
    Reviewing reviewing;

    @Inject
    Here who;

    @Inject
    HttpServletRequest request;

    /** Before anything is shown: answers the ticked ones; each stands for itself, what cannot be answered stays. */
    public void act() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var several = Several.each(request, this::answer);
            who.go(who.link(
                    "/deals/review", "view", param("view"), "said", several.said("deals"), "about", several.about()));
        } catch (Refusal refusal) {
            who.refused(refusal);
        }
    }

    private void answer(String number) {
        if ("approve".equals(request.getParameter("act"))) reviewing.approve(who.getActor(), number);
        else reviewing.reject(who.getActor(), number, request.getParameter("reason"));
    }

    @Override
    protected Listing<DealRows.Row> load(ListAsk ask) {
        var filter = DealFilter.of("all".equals(view()) ? null : view(), words());
        boolean usual = ask.sort() == null && view().equals("waiting");
        var asked = usual ? new ListAsk(ask.page(), ask.size(), "submitted", ask.next()) : ask;
        return book.list(DealReach.of(who.getActor()), filter, asked).map(rows::row);
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of(
                        "waiting",
                        "extension",
                        "approved",
                        "ending",
                        "rejected",
                        "converted",
                        "expired",
                        "released",
                        "all")
                .map(view -> new Filter.Option(
                        view, here.getTexts().get("deals.view." + (view.equals("waiting") ? "review" : view))))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("deals.filter.words")));
    }

    public String getWhenEmpty() {
        return here.getTexts()
                .get(
                        switch (view()) {
                            case "waiting" -> "deals.empty.waiting";
                            case "extension" -> "deals.empty.extension";
                            default -> "deals.empty.none";
                        });
    }
}
