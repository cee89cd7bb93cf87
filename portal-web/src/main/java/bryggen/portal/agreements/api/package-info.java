/** Agreements for customers' own systems. */
@NullMarked
package bryggen.portal.agreements.api;

import org.jspecify.annotations.NullMarked;
