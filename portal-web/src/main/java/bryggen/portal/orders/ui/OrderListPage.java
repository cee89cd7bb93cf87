package bryggen.portal.orders.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderFilter;
import bryggen.portal.orders.OrderHead;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** All orders of the company, however they came into the world; for the supplier's people, of all companies. */
@Named
@RequestScoped
@Page("/orders/list")
@Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
public class OrderListPage extends ListPage<OrderListPage.Row> {
    @Inject
    OrderBook book;

    @Inject
    Here who;

    public record Row(
            String number,
            String href,
            String company,
            String purchaseOrder,
            String placed,
            String by,
            String origin,
            Status status,
            String net) {}

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var from = date("from");
        var to = date("to");
        var filter = new OrderFilter("all".equals(view()) ? null : view(), from, to, param("q"));
        return book.list(who.getActor().reach(), filter, ask).map(this::row);
    }

    private Row row(OrderHead head) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        return new Row(
                head.number(),
                here.link("/orders/order", "number", head.number()),
                head.account(),
                head.purchaseOrder() == null ? "" : head.purchaseOrder(),
                formats.dateTime(head.placedAt()),
                head.placedBy(),
                texts.get("orders.origin." + OrderWords.key(head.origin())),
                OrderWords.status(head.word(), texts),
                formats.money(head.net(), head.currency()));
    }

    /** Only those who see several companies need to be told which one. */
    public boolean isManyCompanies() {
        return who.getActor().reach().isAll();
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("open", "done", "refused", "cancelled", "all")
                .map(view -> new Filter.Option(view, here.getTexts().get("orders.view." + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        var texts = here.getTexts();
        return List.of(
                Filter.search("q", texts.get("orders.filter.words")),
                Filter.date("from", texts.get("platform.from")),
                Filter.date("to", texts.get("platform.to")));
    }
}
