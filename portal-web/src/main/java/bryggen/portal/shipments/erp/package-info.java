/** Shipments as the ERP tells them. */
@NullMarked
package bryggen.portal.shipments.erp;

import org.jspecify.annotations.NullMarked;
