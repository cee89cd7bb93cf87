/** Prospects, from the portal to the ERP and back. */
@NullMarked
package bryggen.integration.leads;

import org.jspecify.annotations.NullMarked;
