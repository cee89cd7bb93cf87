package bryggen.portal.shipments.ui;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.catalogue.OwnNumbers;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.Few;
import bryggen.portal.platform.faces.Link;
import bryggen.portal.platform.faces.Place;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.shipments.Shipment;
import bryggen.portal.shipments.Shipments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One shipment: where it is, what it holds, what is still to come. */
@Named
@RequestScoped
@Page("/shipments/shipment")
@Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
public class ShipmentPage {
    @Inject
    Acting acting;

    @Inject
    Place here;

    @Inject
    Shipments shipments;

    @Inject
    OrderDocuments orders;

    @Inject
    OwnNumbers numbers;

    private @Nullable Shipment shipment;
    private @Nullable Map<String, String> own;

    /** A line as it is read. */
    public record Line(
            String sku, String own, String name, String ordered, String shipped, String outstanding, Few serials) {}

    /** Says no before anything is written. */
    public void open() {
        getShipment();
    }

    public Shipment getShipment() {
        if (shipment == null) shipment = shipments.get(acting.actor(), number());
        return shipment;
    }

    public String getTitle() {
        return here.getTexts().say("shipments.page.title", getShipment().number());
    }

    /** Order, this shipment, and what of the order is invoiced. */
    public List<Link> getChain() {
        var s = getShipment();
        var texts = here.getTexts();
        var chain = new ArrayList<Link>();
        var order = getOrderLink();
        if (order != null) chain.add(Link.to(texts.get("shipments.order") + " " + s.order(), order));
        chain.add(Link.here(getTitle()));
        for (var invoice : orders.invoicesOf(s.account(), s.erpOrder()))
            chain.add(Link.to(
                    texts.say("shipments.invoice", invoice), here.link("/invoices/invoice", "number", invoice)));
        return chain;
    }

    public String getShipped() {
        return here.getFormats().dateTime(getShipment().shippedAt());
    }

    public @Nullable String getOrderLink() {
        var s = getShipment();
        return s.orderKnown() ? here.link("/orders/order", "number", s.order()) : null;
    }

    /** Only an https address becomes a link (SH4). */
    public @Nullable String getTrackingLink() {
        return getShipment().trackingLink().map(Object::toString).orElse(null);
    }

    public String getTrackingWords() {
        var texts = here.getTexts();
        var number = getShipment().tracking();
        if (number == null) return texts.get("shipments.tracking.none");
        return getTrackingLink() == null ? number : texts.say("shipments.tracking.open", number);
    }

    public String getParcels() {
        var parcels = getShipment().parcels();
        return parcels.isEmpty() ? here.getTexts().get("shipments.parcels.none") : String.join(", ", parcels);
    }

    public Status getStatus() {
        var texts = here.getTexts();
        return getShipment().hasOutstanding()
                ? Status.waits(texts.get("shipments.status.part"))
                : Status.ok(texts.get("shipments.status.whole"));
    }

    public List<Line> getLines() {
        var formats = here.getFormats();
        var own = own();
        return getShipment().lines().stream()
                .map(line -> new Line(
                        line.sku(),
                        own.containsKey(line.sku())
                                ? here.getTexts().say("catalogue.own-number", own.get(line.sku()))
                                : "",
                        line.name(),
                        formats.number(line.ordered()),
                        formats.number(line.shipped()),
                        formats.number(line.outstanding()),
                        Few.of(line.serials())))
                .toList();
    }

    /** What the company calls the products, by SKU (catalogue, CA20). */
    private Map<String, String> own() {
        var s = getShipment();
        if (own == null)
            own = numbers.of(
                    s.account(), s.lines().stream().map(Shipment.Line::sku).toList());
        return own;
    }

    private String number() {
        var number = here.param("number");
        if (number == null) throw PlatformRefusal.missing();
        return number;
    }
}
