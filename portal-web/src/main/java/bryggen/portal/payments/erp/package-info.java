/** What the ERP says of payments. */
@NullMarked
package bryggen.portal.payments.erp;

import org.jspecify.annotations.NullMarked;
