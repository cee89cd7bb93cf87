package bryggen.portal.shipments.ui;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.shipments.ShipmentRow;
import bryggen.portal.shipments.Shipments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been sent, newest first. */
@Named
@RequestScoped
@Page("/shipments/list")
@Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
public class ShipmentListPage extends ListPage<ShipmentListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    Shipments shipments;

    /** A row as it is read. */
    public record Row(
            String number,
            String href,
            String order,
            @Nullable String orderHref,
            String shipped,
            @Nullable String carrier,
            @Nullable String tracking,
            String parcels,
            String account) {}

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("shipments.list.search")));
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return shipments.list(acting.actor(), param("order"), param("q"), ask).map(this::row);
    }

    /** The supplier's people see whose it is. */
    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    private Row row(ShipmentRow shipment) {
        return new Row(
                shipment.number(),
                here.link("/shipments/shipment", "number", shipment.number()),
                shipment.order(),
                shipment.orderKnown() ? here.link("/orders/order", "number", shipment.order()) : null,
                here.getFormats().dateTime(shipment.shippedAt()),
                shipment.carrier(),
                shipment.tracking(),
                String.valueOf(shipment.parcels()),
                shipment.account());
    }
}
