/** Deals for systems. */
@NullMarked
package bryggen.portal.deals.api;

import org.jspecify.annotations.NullMarked;
