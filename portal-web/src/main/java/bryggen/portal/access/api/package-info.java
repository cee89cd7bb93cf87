/** Tokens and the signed-in person, for customers' own systems. */
@NullMarked
package bryggen.portal.access.api;

import org.jspecify.annotations.NullMarked;
