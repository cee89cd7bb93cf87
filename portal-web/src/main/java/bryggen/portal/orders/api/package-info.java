/** Orders for customers' own systems. */
@NullMarked
package bryggen.portal.orders.api;

import org.jspecify.annotations.NullMarked;
