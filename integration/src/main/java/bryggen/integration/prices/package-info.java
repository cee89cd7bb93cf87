/** What the ERP says of prices: rows to keep, and the answer for one customer and quantity. */
@NullMarked
package bryggen.integration.prices;

import org.jspecify.annotations.NullMarked;
