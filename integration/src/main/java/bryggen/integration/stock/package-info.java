/** What the ERP says of stock: levels to keep, and the answer for a wanted quantity. */
@NullMarked
package bryggen.integration.stock;

import org.jspecify.annotations.NullMarked;
