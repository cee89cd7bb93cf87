/** Pages of the room {@code shipments}. */
@NullMarked
package bryggen.portal.shipments.ui;

import org.jspecify.annotations.NullMarked;
