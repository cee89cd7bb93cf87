package bryggen.portal.standing.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.standing.StandingBook;
import bryggen.portal.standing.StandingOrder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What the company orders again and again by itself (ST9). */
@Named
@RequestScoped
@Page("/standing/list")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.COMPANY_ADMIN})
public class StandingListPage extends ListPage<StandingListPage.Row> {
    @Inject
    Here who;

    @Inject
    StandingBook book;

    @Inject
    StandingWords words;

    /** One line of the list, in finished text. */
    public record Row(String name, String href, String rhythm, String next, Status state, String maker) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("standing.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("kept", "over")
                .map(view -> new Filter.Option(view, here.getTexts().get("standing.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return book.list(who.getActor().own(), view().equals("over"), words(), ask)
                .map(this::row);
    }

    private Row row(StandingOrder order) {
        return new Row(
                order.name(),
                here.link("/standing/order", "id", order.id()),
                words.rhythm(order.schedule()),
                order.isRunning() ? words.day(order.due()) : "",
                words.state(order),
                order.personName());
    }
}
