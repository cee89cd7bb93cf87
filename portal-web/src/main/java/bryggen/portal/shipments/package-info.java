/**
 * Goods that have left the supplier's warehouse. The ERP is the master; the portal shows what it says.
 *
 * <p>SH1 A shipment belongs to the customer that the ERP names; nobody else's people see it.<br>
 * SH2 A shipment is shown as soon as it is known, also when its order is not: the link comes with the order.<br>
 * SH3 Of two tellings of the same shipment the later one holds, in whatever order they arrive.<br>
 * SH4 A tracking link leads to a carrier over https or it is text without a link.<br>
 * SH5 Per line it says what was ordered, what this shipment holds, and what is still to come.<br>
 * SH6 A shipment is found by the serial number of a piece in it, by whoever may see it; as the ERP tells the number it is
 * shown, without case it is compared.
 */
@NullMarked
@Room(
        code = "SH",
        resources = {"shipments"},
        tables = {"shipments_"},
        knows = {"catalogue", "exchange", "orders"})
package bryggen.portal.shipments;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
