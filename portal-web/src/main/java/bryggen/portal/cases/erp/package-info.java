/** What the ERP says of returns and credit notes that the portal has asked for. */
@NullMarked
package bryggen.portal.cases.erp;

import org.jspecify.annotations.NullMarked;
