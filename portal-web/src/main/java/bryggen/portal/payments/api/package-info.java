/** Payments for customers' own systems, and the door for providers' events. */
@NullMarked
package bryggen.portal.payments.api;

import org.jspecify.annotations.NullMarked;
