package bryggen.portal.orders.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.orders.Hold;
import bryggen.portal.orders.Holding;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The orders that the ERP holds back: the supplier's tasks (OR17). */
@Named
@RequestScoped
@Page("/orders/holds")
@Allows(Role.SERVICE)
public class HoldListPage extends ListPage<HoldListPage.Row> {
    @Inject
    Holding holds;

    @Inject
    Here who;

    public record Row(
            String order,
            String href,
            String company,
            String kind,
            String words,
            String since,
            Status state,
            String gross) {}

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return holds.list(who.getActor().reach(), ask).map(this::row);
    }

    private Row row(Hold hold) {
        var texts = here.getTexts();
        return new Row(
                hold.order(),
                here.link("/orders/hold", "key", hold.key()),
                HoldPage.company(hold),
                texts.get("orders.hold.kind." + hold.kind()),
                hold.words(),
                here.getFormats().dateTime(hold.since()),
                HoldPage.state(hold, texts),
                here.getFormats().money(hold.gross(), hold.currency()));
    }
}
