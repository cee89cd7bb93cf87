package bryggen.portal.orders;

import java.util.List;

/** For others to hear, in the transaction that does it: the ERP holds orders back, or lets them go again. */
public record OrdersHeld(List<Held> orders) {
    /** @param kind credit, approval or other (OR17) */
    public record Held(String account, String number, String key, String kind, boolean released) {}
}
