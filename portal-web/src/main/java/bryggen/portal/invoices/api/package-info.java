/** Invoices for customers' own systems. */
@NullMarked
package bryggen.portal.invoices.api;

import org.jspecify.annotations.NullMarked;
