/** Orders on their way to the ERP and back. */
@NullMarked
package bryggen.integration.orders;

import org.jspecify.annotations.NullMarked;
