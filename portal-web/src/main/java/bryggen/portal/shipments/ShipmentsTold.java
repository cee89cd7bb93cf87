package bryggen.portal.shipments;

import java.util.List;

/** For others to hear, in the transaction that tells it: shipments of these orders are new or have changed. */
public record ShipmentsTold(List<Of> orders) {
    /** @param erpOrder the ERP's number of the order */
    public record Of(String account, String erpOrder) {}
}
