/** Shipments for customers' own systems. */
@NullMarked
package bryggen.portal.shipments.api;

import org.jspecify.annotations.NullMarked;
