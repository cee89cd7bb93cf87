package bryggen.portal.deals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.DealBook;
import bryggen.portal.deals.DealFilter;
import bryggen.portal.deals.DealReach;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** A partner's deals by where they stand. */
@Named
@RequestScoped
@Page("/deals/list")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class DealListPage extends ListPage<DealRows.Row> {
    @Inject
    DealBook book;

    @Inject
    DealRows rows;

    @Inject
    Here who;

    @Override
    protected Listing<DealRows.Row> load(ListAsk ask) {
        var filter = DealFilter.of("all".equals(view()) ? null : view(), words());
        return book.list(DealReach.of(who.getActor()), filter, ask).map(rows::row);
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("open", "draft", "waiting", "approved", "ending", "rejected", "converted", "expired", "all")
                .map(view -> new Filter.Option(view, here.getTexts().get("deals.view." + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("deals.filter.words")));
    }

    public String getWhenEmpty() {
        return here.getTexts().get("open".equals(view()) ? "deals.empty.open" : "deals.empty.all");
    }
}
