/** What has left the warehouse. */
@NullMarked
package bryggen.integration.shipments;

import org.jspecify.annotations.NullMarked;
