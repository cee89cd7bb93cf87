package bryggen.portal.exchange.ui;

import bryggen.integration.erp.Wire;
import bryggen.integration.orders.OrderSubmission;
import bryggen.portal.exchange.Remarks;
import bryggen.portal.platform.Typed;
import org.jspecify.annotations.Nullable;

/** The fields of a message that may be mended by hand, as they stand in the form (EX15). */
public final class RemarkFields {
    private @Nullable String purchaseOrder;
    private @Nullable String costReference;
    private @Nullable String requestedDelivery;
    private @Nullable String comment;

    void read(String payload) {
        var order = Wire.read(payload, OrderSubmission.class);
        purchaseOrder = order.purchaseOrder();
        costReference = order.costReference();
        requestedDelivery = order.requestedDelivery() == null ? null : String.valueOf(order.requestedDelivery());
        comment = order.comment();
    }

    Remarks typed(Typed reader) {
        var day = requestedDelivery == null || requestedDelivery.isBlank()
                ? null
                : reader.day(requestedDelivery, "/requestedDelivery");
        return Remarks.typed(purchaseOrder, costReference, day, comment);
    }

    public @Nullable String getPurchaseOrder() {
        return purchaseOrder;
    }

    public void setPurchaseOrder(@Nullable String purchaseOrder) {
        this.purchaseOrder = purchaseOrder;
    }

    public @Nullable String getCostReference() {
        return costReference;
    }

    public void setCostReference(@Nullable String costReference) {
        this.costReference = costReference;
    }

    public @Nullable String getRequestedDelivery() {
        return requestedDelivery;
    }

    public void setRequestedDelivery(@Nullable String requestedDelivery) {
        this.requestedDelivery = requestedDelivery;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }
}
