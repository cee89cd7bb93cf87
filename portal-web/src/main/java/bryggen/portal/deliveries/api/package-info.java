/** Promises, risks and figures for customers' own systems. */
@NullMarked
package bryggen.portal.deliveries.api;

import org.jspecify.annotations.NullMarked;
