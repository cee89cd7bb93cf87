package bryggen.portal.orders;

import bryggen.portal.platform.Blank;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the buyer said beside the lines. The address is kept as it read when the order was placed. */
@Embeddable
public class Wishes {
    @Column(name = "purchase_order")
    private @Nullable String purchaseOrder;

    @Column(name = "cost_reference")
    private @Nullable String costReference;

    @Column(name = "requested_delivery")
    private @Nullable LocalDate requestedDelivery;

    @Column(name = "ship_to")
    private @Nullable String shipTo;

    @Column(name = "ship_to_text")
    private @Nullable String shipToText;

    @Column(name = "comment")
    private @Nullable String comment;

    protected Wishes() {}

    static Wishes of(Assessment assessment) {
        var draft = assessment.draft();
        var wishes = new Wishes();
        wishes.purchaseOrder = Blank.none(draft.purchaseOrder());
        wishes.costReference = Blank.none(draft.costReference());
        wishes.requestedDelivery = draft.requestedDelivery();
        wishes.shipTo = draft.shipTo();
        var shipTo = draft.shipTo();
        if (shipTo != null)
            wishes.shipToText = assessment
                    .buyer()
                    .shipTo(shipTo)
                    .map(place -> place.name().isBlank() ? place.address() : place.name() + ", " + place.address())
                    .orElseThrow();
        wishes.comment = Blank.none(draft.comment());
        return wishes;
    }

    @Nullable
    String purchaseOrder() {
        return purchaseOrder;
    }

    @Nullable
    String costReference() {
        return costReference;
    }

    @Nullable
    LocalDate requestedDelivery() {
        return requestedDelivery;
    }

    @Nullable
    String shipTo() {
        return shipTo;
    }

    @Nullable
    String comment() {
        return comment;
    }
}
