/** What the customer owes, by document. */
@NullMarked
package bryggen.integration.invoices;

import org.jspecify.annotations.NullMarked;
