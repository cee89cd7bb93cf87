package bryggen.portal.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For others to hear, in the transaction that does it: what the ERP makes of orders is no longer what it was. */
public record OrdersTold(List<Told> orders) {
    /**
     * @param becomes accepted, changed, refused or cancelled
     * @param placedBy the person, or the customer's system
     * @param words the ERP's own, empty when it gave none
     */
    public record Told(String account, String number, String becomes, @Nullable UUID placedBy, String words) {}
}
