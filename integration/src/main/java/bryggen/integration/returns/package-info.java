/** Goods that customers send back, on their way into the ERP. */
@NullMarked
package bryggen.integration.returns;

import org.jspecify.annotations.NullMarked;
