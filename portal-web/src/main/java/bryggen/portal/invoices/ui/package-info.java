/** Pages of the room {@code invoices}. */
@NullMarked
package bryggen.portal.invoices.ui;

import org.jspecify.annotations.NullMarked;
