/** Leads that the ERP knows, on their way into the room. */
@NullMarked
package bryggen.portal.leads.erp;

import org.jspecify.annotations.NullMarked;
