/** Invoices and credit notes as the ERP tells them. */
@NullMarked
package bryggen.portal.invoices.erp;

import org.jspecify.annotations.NullMarked;
