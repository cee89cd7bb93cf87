/** What the ERP says of orders, on its way into the room. */
@NullMarked
package bryggen.portal.orders.erp;

import org.jspecify.annotations.NullMarked;
