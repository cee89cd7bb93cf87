/** What the ERP says of a customer. */
@NullMarked
package bryggen.integration.customers;

import org.jspecify.annotations.NullMarked;
