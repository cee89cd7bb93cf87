/** The exchange for an operator's scripts. */
@NullMarked
package bryggen.portal.exchange.api;

import org.jspecify.annotations.NullMarked;
