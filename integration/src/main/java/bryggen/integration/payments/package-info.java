/** Money that came in at the portal, on its way into the ERP's books. */
@NullMarked
package bryggen.integration.payments;

import org.jspecify.annotations.NullMarked;
