package bryggen.portal.shipments;

import bryggen.portal.platform.Refusal;

/** Every way we say no about shipments. */
public abstract sealed class ShipmentRefusal extends Refusal {
    private ShipmentRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("shipments", kind, rule, code, arguments);
    }

    /** 404: SH1, there is no such shipment, or it is not yours. */
    public static final class Unknown extends ShipmentRefusal {
        public Unknown(String number) {
            super(Kind.MISSING, "SH1", "shipment-unknown", number);
        }
    }
}
