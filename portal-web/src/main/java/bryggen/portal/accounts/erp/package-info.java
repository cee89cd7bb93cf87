/** What the ERP says of the supplier's customers. */
@NullMarked
package bryggen.portal.accounts.erp;

import org.jspecify.annotations.NullMarked;
