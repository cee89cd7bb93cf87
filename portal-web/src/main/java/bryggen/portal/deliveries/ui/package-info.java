/** Pages of the room {@code deliveries}. */
@NullMarked
package bryggen.portal.deliveries.ui;

import org.jspecify.annotations.NullMarked;
