package bryggen.portal.deliveries.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Arriving;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DL15: at the gate, with a telephone in the hand: what comes today, and one press for "it is all here". */
@Named
@RequestScoped
@Page("/deliveries/arriving")
@Allows({Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class ArrivingPage {
    @Inject
    Here here;

    @Inject
    Arriving arriving;

    @Inject
    PromiseWords words;

    private @Nullable List<Arriving.Shipment> shipments;

    /** A shipment as it is read and pressed. */
    public record Card(
            String number,
            String href,
            String order,
            Status when,
            String parcels,
            String site,
            String confirm,
            String check) {}

    /** What should be here today or before. */
    public List<Card> getToday() {
        return cards(true);
    }

    public List<Card> getLater() {
        return cards(false);
    }

    public String getLead() {
        return words.say("arriving.lead", getToday().size());
    }

    private List<Card> cards(boolean now) {
        return shipments().stream()
                .filter(s -> s.expected().isAfter(arriving.today()) != now)
                .map(this::card)
                .toList();
    }

    private Card card(Arriving.Shipment shipment) {
        return new Card(
                shipment.number(),
                here.link("/shipments/shipment", "number", shipment.number()),
                shipment.order(),
                when(shipment),
                parcels(shipment),
                String.join(" · ", shipment.site()),
                here.link("/cases/post", "act", "receipt", "shipment", shipment.number()),
                here.link("/cases/receipt", "shipment", shipment.number()));
    }

    private String parcels(Arriving.Shipment shipment) {
        var parcels = words.say("arriving.parcels", shipment.parcels());
        return shipment.carrier().isBlank() ? parcels : parcels + ", " + shipment.carrier();
    }

    private Status when(Arriving.Shipment shipment) {
        var day = words.date(shipment.expected());
        int past = shipment.expected().compareTo(arriving.today());
        if (past > 0) return Status.waits(day);
        return past == 0 ? Status.info(words.say("arriving.today")) : Status.warn(words.say("arriving.since", day));
    }

    private List<Arriving.Shipment> shipments() {
        if (shipments == null) shipments = arriving.of(here.getActor());
        return shipments;
    }
}
